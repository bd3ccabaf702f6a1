package org.caseledger.domain.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.domain.Refused.refused;

import java.time.Instant;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.domain.AccessChange;
import org.caseledger.domain.Claim;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.child.ChildCommand.AllocateWorker;
import org.caseledger.domain.child.ChildCommand.OpenChildRecord;
import org.caseledger.domain.child.ChildEvent.ChildRecordOpened;
import org.caseledger.domain.child.ChildEvent.WorkerAllocated;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChildTest {

    private static final ChildId CHILD = ChildId.of("11111111-1111-4111-8111-111111111111");
    private static final WorkerId WORKER = WorkerId.of("44444444-4444-4444-8444-444444444444");
    private static final TeamCode NORTH = new TeamCode("north");
    private static final TeamCode SOUTH = new TeamCode("south");
    private static final Instant AT = Instant.parse("2026-06-30T23:30:00Z");

    private AggregateTestFixture<Child> child;

    @BeforeEach
    void aLedger() {
        child = new AggregateTestFixture<>(Child.class);
    }

    @Nested
    class Records {

        @Test
        void areOpenedWithWhoTheChildIs() {
            child.givenNoPriorActivity()
                    .when(open("1234567", "Ada", "Bell", "2014-05-02", "9990000018"))
                    .expectEvents(opened("9990000018"));
        }

        @Test
        void areOpenedWithoutAnNhsNumber() {
            child.givenNoPriorActivity()
                    .when(open("1234567", "Ada", "Bell", "2014-05-02", null))
                    .expectEvents(opened(null));
        }

        @Test
        void claimTheMosaicPersonIdForThemselvesAlone() {
            assertThat(opened(null).claims())
                    .containsExactly(Claim.taken(Claim.Scope.MOSAIC_PERSON_ID, "1234567", CHILD));
        }

        @Test
        void sayWhoseTheyAreFromTheVeryNextRequest() {
            assertThat(opened(null).accessChanges())
                    .containsExactly(
                            new AccessChange.ChildPlaced(CHILD, NORTH),
                            new AccessChange.WorkerInvolved(CHILD, WORKER));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "12a", " 123", "123456789012345678901", "-1", "١٢٣"})
        void needAMosaicPersonIdOfOneToTwentyDigits(String id) {
            refusedWith("mosaic-person-id-not-valid", open(id, "Ada", "Bell", "2014-05-02", null));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2014-02-30", "2014-13-01", "2014-5-2", "02/05/2014", "20140502", "+2014-05-02", ""})
        void needARealDateOfBirth(String date) {
            refusedWith("date-of-birth-not-valid", open("1234567", "Ada", "Bell", date, null));
        }

        @Test
        void acceptADateOfBirthThatIsTodayInEngland() {
            child.givenNoPriorActivity()
                    .when(open("1234567", "Ada", "Bell", "2026-07-01", null))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void refuseADateOfBirthThatIsTomorrowInEngland() {
            refusedWith("date-of-birth-in-future", open("1234567", "Ada", "Bell", "2026-07-02", null));
        }

        @ParameterizedTest
        @ValueSource(strings = {"9990000018", "9990000026", "9990123454", "9990000050"})
        void acceptNhsNumbersWhoseLastDigitChecksTheOthers(String number) {
            child.givenNoPriorActivity()
                    .when(open("1234567", "Ada", "Bell", "2014-05-02", number))
                    .expectSuccessfulHandlerExecution();
        }

        @ParameterizedTest
        @ValueSource(strings = {"9990000019", "9990000000", "999000001", "99900000181", "999 000 0018", "999000001X",
            ""})
        void refuseOtherNhsNumbers(String number) {
            refusedWith("nhs-number-not-valid", open("1234567", "Ada", "Bell", "2014-05-02", number));
        }

        @Test
        void refuseBlankNames() {
            refusedWith("text-is-blank", open("1234567", " ", "Bell", "2014-05-02", null));
            aLedger();
            refusedWith("text-is-blank", open("1234567", "Ada", "", "2014-05-02", null));
        }

        @Test
        void refuseNamesLongerThanTwoHundredCharacters() {
            refusedWith("text-too-long", open("1234567", "a".repeat(201), "Bell", "2014-05-02", null));
            aLedger();
            refusedWith("text-too-long", open("1234567", "Ada", "b".repeat(201), "2014-05-02", null));
        }
    }

    @Nested
    class Allocations {

        @Test
        void giveAWorkerAPartAndTheCaseItsTeam() {
            WorkerAllocated allocated = new WorkerAllocated(CHILD, WORKER, SOUTH, Involvement.CO_WORKER, AT);
            child.given(opened(null))
                    .when(new AllocateWorker(CHILD, WORKER, SOUTH, Involvement.CO_WORKER, AT))
                    .expectEvents(allocated);
            assertThat(allocated.accessChanges())
                    .containsExactly(
                            new AccessChange.ChildPlaced(CHILD, SOUTH),
                            new AccessChange.WorkerInvolved(CHILD, WORKER));
        }

        @Test
        void appearOnTheChildsRecord() {
            assertThat(new WorkerAllocated(CHILD, WORKER, SOUTH, Involvement.DUTY, AT).children())
                    .isEqualTo(Set.of(CHILD));
        }
    }

    private void refusedWith(String key, OpenChildRecord command) {
        child.givenNoPriorActivity()
                .when(command)
                .expectNoEvents()
                .expectException(refused(RuleBroken.Kind.NOT_ACCEPTABLE, key));
    }

    private static OpenChildRecord open(
            String mosaicPersonId, String givenName, String familyName, String born, @Nullable String nhsNumber) {
        return new OpenChildRecord(
                CHILD,
                new PersonalText.Clear(mosaicPersonId),
                new PersonalText.Clear(givenName),
                new PersonalText.Clear(familyName),
                new PersonalText.Clear(born),
                nhsNumber == null ? null : new PersonalText.Clear(nhsNumber),
                NORTH,
                WORKER,
                AT);
    }

    private static ChildRecordOpened opened(@Nullable String nhsNumber) {
        return new ChildRecordOpened(
                CHILD,
                PersonalText.of("1234567"),
                PersonalText.of("Ada"),
                PersonalText.of("Bell"),
                PersonalText.of("2014-05-02"),
                nhsNumber == null ? null : PersonalText.of(nhsNumber),
                NORTH,
                WORKER,
                AT);
    }
}
