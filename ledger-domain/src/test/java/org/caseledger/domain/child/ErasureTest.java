package org.caseledger.domain.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.caseledger.domain.Refused.refused;

import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.child.ChildCommand.AllocateWorker;
import org.caseledger.domain.child.ChildCommand.ApplyLegalHold;
import org.caseledger.domain.child.ChildCommand.ApproveKeyDestruction;
import org.caseledger.domain.child.ChildCommand.AskForKeyDestruction;
import org.caseledger.domain.child.ChildCommand.ReleaseLegalHold;
import org.caseledger.domain.child.ChildCommand.RepeatKeyDestruction;
import org.caseledger.domain.child.ChildCommand.WithdrawKeyDestruction;
import org.caseledger.domain.child.ChildEvent.ChildRecordOpened;
import org.caseledger.domain.child.ChildEvent.KeyDestructionAskedFor;
import org.caseledger.domain.child.ChildEvent.KeyDestructionWithdrawn;
import org.caseledger.domain.child.ChildEvent.LegalHoldApplied;
import org.caseledger.domain.child.ChildEvent.LegalHoldReleased;
import org.caseledger.domain.child.ChildEvent.PersonalDataKeyDestroyed;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.HoldId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenario 16: retention ends under a hold, the hold is released, the key is destroyed by two people. */
class ErasureTest {

    private static final ChildId CHILD = ChildId.of("11111111-1111-4111-8111-111111111111");
    private static final WorkerId MANAGER = WorkerId.of("44444444-4444-4444-8444-444444444444");
    private static final WorkerId GOVERNANCE = WorkerId.of("55555555-5555-4555-8555-555555555555");
    private static final HoldId INQUIRY = HoldId.of("66666666-6666-4666-8666-666666666666");
    private static final HoldId COURT = HoldId.of("77777777-7777-4777-8777-777777777777");
    private static final RetentionRuleName RULE = new RetentionRuleName("CIC-75");
    private static final PersonalText.Clear WHY = new PersonalText.Clear("The 75th anniversary has passed.");
    private static final Instant AT = Instant.parse("2026-06-30T09:00:00Z");

    private AggregateTestFixture<Child> child;

    @BeforeEach
    void aLedger() {
        child = new AggregateTestFixture<>(Child.class);
    }

    @Test
    void oneAsksAndAnotherApproves() {
        child.given(opened()).when(ask()).expectEvents(asked());
        aLedger();
        child.given(opened(), asked()).when(approve(GOVERNANCE)).expectEvents(destroyed());
    }

    @Test
    void whoAskedCannotApprove() {
        child.given(opened(), asked())
                .when(approve(MANAGER))
                .expectNoEvents()
                .expectException(refused(RuleBroken.Kind.FORBIDDEN, "key-destruction-needs-another-person"));
    }

    @Test
    void nothingIsApprovedThatNobodyAskedFor() {
        refusedAfter("no-key-destruction-asked-for", approve(GOVERNANCE), opened());
        refusedAfter("no-key-destruction-asked-for", withdraw(), opened());
        refusedAfter("no-key-destruction-asked-for", approve(GOVERNANCE), opened(), asked(),
                new KeyDestructionWithdrawn(CHILD, WHY, AT));
    }

    @Test
    void itIsNotAskedForTwice() {
        refusedAfter("key-destruction-already-asked-for", ask(), opened(), asked());
    }

    @Test
    void aHoldKeepsItFromBeingAskedFor() {
        refusedAfter("legal-hold-applies", ask(), opened(), held(INQUIRY));
        refusedAfter("legal-hold-applies", ask(), opened(), held(INQUIRY), held(COURT), released(INQUIRY));
        aLedger();
        child.given(opened(), held(INQUIRY), released(INQUIRY)).when(ask()).expectEvents(asked());
    }

    @Test
    void aHoldThatComesBetweenAskingAndApprovingEndsWhatWasAskedFor() {
        refusedAfter("legal-hold-applies", approve(GOVERNANCE), opened(), asked(), held(INQUIRY));
        refusedAfter("no-key-destruction-asked-for", approve(GOVERNANCE), opened(), asked(), held(INQUIRY),
                released(INQUIRY));
    }

    @Test
    void holdsBeginAndEndWithAReason() {
        child.given(opened()).when(new ApplyLegalHold(CHILD, INQUIRY, WHY, AT)).expectEvents(held(INQUIRY));
        aLedger();
        child.given(opened(), held(INQUIRY))
                .when(new ReleaseLegalHold(CHILD, INQUIRY, WHY, AT))
                .expectEvents(released(INQUIRY));
        PersonalText.Clear blank = new PersonalText.Clear(" ");
        for (ChildCommand command : new ChildCommand[]{
            new ApplyLegalHold(CHILD, COURT, blank, AT), new ReleaseLegalHold(CHILD, INQUIRY, blank, AT)}) {
            aLedger();
            child.given(opened(), held(INQUIRY))
                    .when(command)
                    .expectException(refused(RuleBroken.Kind.NOT_ACCEPTABLE, "text-is-blank"));
        }
    }

    @Test
    void onlyAHoldThatAppliesIsReleased() {
        child.given(opened(), held(INQUIRY), released(INQUIRY))
                .when(new ReleaseLegalHold(CHILD, INQUIRY, WHY, AT))
                .expectNoEvents()
                .expectException(refused(RuleBroken.Kind.NOT_FOUND, "legal-hold-not-found"));
    }

    @Test
    void afterwardsNothingMoreIsRecordedOnTheChildsRecord() {
        for (ChildCommand command : new ChildCommand[]{
            ask(), approve(GOVERNANCE), withdraw(), new ApplyLegalHold(CHILD, INQUIRY, WHY, AT),
            new AllocateWorker(CHILD, MANAGER, new TeamCode("north"), Involvement.DUTY, AT)}) {
            refusedAfter("personal-data-erased", command, opened(), asked(), destroyed());
        }
    }

    @Test
    void whatARestoreHasLostIsRecordedAgainWithItsOwnDayAndOnce() {
        PersonalDataKeyDestroyed again = new PersonalDataKeyDestroyed(CHILD, RULE, null, null, AT);
        RepeatKeyDestruction repeat = new RepeatKeyDestruction(CHILD, RULE, AT);
        child.given(opened(), held(INQUIRY)).when(repeat).expectEvents(again);
        aLedger();
        child.given(opened(), again).when(repeat).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "cic-75", "75", "CIC 75", "CIC-75\n", "-A", "Ä1"})
    void aRuleIsACode(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RetentionRuleName(text));
    }

    @Test
    void theDecisionHoldsNoWords() {
        assertThat(PersonalDataKeyDestroyed.class.getRecordComponents())
                .noneMatch(component -> component.getType() == PersonalText.class);
    }

    private void refusedAfter(String key, ChildCommand command, ChildEvent... before) {
        aLedger();
        child.given((Object[]) before)
                .when(command)
                .expectNoEvents()
                .expectException(refused(RuleBroken.Kind.CONFLICT, key));
    }

    private static AskForKeyDestruction ask() {
        return new AskForKeyDestruction(CHILD, MANAGER, RULE, WHY, AT);
    }

    private static WithdrawKeyDestruction withdraw() {
        return new WithdrawKeyDestruction(CHILD, WHY, AT);
    }

    private static ApproveKeyDestruction approve(WorkerId by) {
        return new ApproveKeyDestruction(CHILD, by, AT);
    }

    private static KeyDestructionAskedFor asked() {
        return new KeyDestructionAskedFor(CHILD, RULE, WHY, MANAGER, AT);
    }

    private static PersonalDataKeyDestroyed destroyed() {
        return new PersonalDataKeyDestroyed(CHILD, RULE, MANAGER, GOVERNANCE, AT);
    }

    private static LegalHoldApplied held(HoldId hold) {
        return new LegalHoldApplied(CHILD, hold, WHY, AT);
    }

    private static LegalHoldReleased released(HoldId hold) {
        return new LegalHoldReleased(CHILD, hold, WHY, AT);
    }

    private static ChildRecordOpened opened() {
        return new ChildRecordOpened(
                CHILD,
                PersonalText.of("1234567"),
                PersonalText.of("Ada"),
                PersonalText.of("Bell"),
                PersonalText.of("2014-05-02"),
                null,
                new TeamCode("north"),
                null,
                AT);
    }
}
