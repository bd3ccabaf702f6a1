package org.caseledger.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.domain.Refused.refused;

import java.time.Instant;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.domain.AccessChange;
import org.caseledger.domain.Claim;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.staff.StaffCommand.RegisterWorker;
import org.caseledger.domain.staff.StaffEvent.WorkerRegistered;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerTest {

    private static final WorkerId WORKER = WorkerId.of("44444444-4444-4444-8444-444444444444");
    private static final TeamCode NORTH = new TeamCode("north");
    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

    private AggregateTestFixture<Worker> worker;

    @BeforeEach
    void aLedger() {
        worker = new AggregateTestFixture<>(Worker.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"practitioner", "service-manager", "ada.bell@council.example", "a", "4"})
    void isRegisteredUnderTheirSignInName(String name) {
        worker.givenNoPriorActivity()
                .when(register(name, "Ada Bell", StaffRole.PRACTITIONER))
                .expectEvents(registered(name));
    }

    @Test
    void holdsTheSignInNameAlone() {
        assertThat(registered("practitioner").claims())
                .containsExactly(Claim.taken(Claim.Scope.SIGN_IN_NAME, "practitioner", WORKER));
    }

    @Test
    void isPlacedFromTheVeryNextRequest() {
        assertThat(registered("practitioner").accessChanges())
                .containsExactly(new AccessChange.WorkerPlaced(WORKER, StaffRole.PRACTITIONER, NORTH));
    }

    @Test
    void isOnNoChildsRecord() {
        assertThat(registered("practitioner").children()).isEmpty();
        assertThat(registered("practitioner").dataSubjects()).isEqualTo(Set.of(WORKER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Practitioner", "two words", ".hidden", "a/b", "a:b", "\u00e4da"})
    void isRefusedUnderAnotherFormOfName(String name) {
        worker.givenNoPriorActivity()
                .when(register(name, "Ada Bell", StaffRole.PRACTITIONER))
                .expectNoEvents()
                .expectException(refused(RuleBroken.Kind.NOT_ACCEPTABLE, "sign-in-name-not-valid"));
    }

    @Test
    void isRefusedWithoutADisplayName() {
        worker.givenNoPriorActivity()
                .when(register("practitioner", " ", StaffRole.PRACTITIONER))
                .expectNoEvents()
                .expectException(refused(RuleBroken.Kind.NOT_ACCEPTABLE, "text-is-blank"));
    }

    @Test
    void isNeverTheLedgerItself() {
        worker.givenNoPriorActivity()
                .when(register("ledger", "The ledger", StaffRole.LEDGER))
                .expectNoEvents()
                .expectException(refused(RuleBroken.Kind.NOT_ACCEPTABLE, "role-is-the-ledgers"));
    }

    private static RegisterWorker register(String signInName, String displayName, StaffRole role) {
        return new RegisterWorker(
                WORKER, new PersonalText.Clear(signInName), new PersonalText.Clear(displayName), role, NORTH, AT);
    }

    private static WorkerRegistered registered(String signInName) {
        return new WorkerRegistered(
                WORKER,
                PersonalText.of(signInName),
                PersonalText.of("Ada Bell"),
                StaffRole.PRACTITIONER,
                NORTH,
                AT);
    }
}
