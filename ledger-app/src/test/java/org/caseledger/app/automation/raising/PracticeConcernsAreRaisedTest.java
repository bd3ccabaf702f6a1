package org.caseledger.app.automation.raising;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.caseledger.app.automation.Automation;
import org.caseledger.app.automation.HeardFact;
import org.caseledger.app.automation.RecordedCommands;
import org.caseledger.domain.Rating;
import org.caseledger.domain.device.DeviceOwnership;
import org.caseledger.domain.device.DeviceUse;
import org.caseledger.domain.guideline.CheckResult;
import org.caseledger.domain.guideline.CheckResult.Result;
import org.caseledger.domain.guideline.GuidelineRule;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.practice.LocationType;
import org.caseledger.domain.practice.PracticeEvent.StaffChecksEvaluated;
import org.caseledger.domain.practice.PracticeEvent.WorkingCircumstancesRecorded;
import org.caseledger.domain.practice.PracticeRecordId;
import org.caseledger.domain.practiceconcern.PracticeConcernCommand.RaisePracticeConcern;
import org.caseledger.domain.practiceconcern.PracticeConcernId;
import org.caseledger.domain.practiceconcern.PracticeConcernType;
import org.caseledger.domain.practiceconcern.PracticeGrounds.Ground;
import org.junit.jupiter.api.Test;

class PracticeConcernsAreRaisedTest {

    private static final ContactId CONTACT = ContactId.random();
    private static final WorkerId WORKER = WorkerId.random();
    private static final Instant HAPPENED = Instant.parse("2026-11-20T10:02:00Z");

    private final RecordedCommands recorded = new RecordedCommands();
    private final Automation automation = new WhenStaffSideShowsBreachThenRaisePracticeConcern(recorded);

    @Test
    void forAPersonalDeviceAndABedroomEach() {
        HeardFact fact = HeardFact.of(circumstances(DeviceOwnership.PERSONAL, LocationType.HOME_BEDROOM));
        fact.isHeardBy(automation);
        assertThat(recorded.commands)
                .containsExactly(
                        raise(fact, new Ground(PracticeConcernType.DEVICE, GuidelineRule.R2, Rating.AMBER)),
                        raise(fact, new Ground(PracticeConcernType.SETTING, GuidelineRule.R5, Rating.GREEN)));
    }

    @Test
    void underTheSameIdHoweverOftenTheRuleWasBrokenOnTheContact() {
        HeardFact.of(circumstances(DeviceOwnership.PERSONAL, LocationType.OFFICE)).isHeardBy(automation);
        HeardFact.of(answered(GuidelineRule.R2, Result.NOT_MET)).isHeardBy(automation);
        assertThat(recorded.commands)
                .hasSize(2)
                .extracting(command -> ((RaisePracticeConcern) command).practiceConcern())
                .containsOnly(PracticeConcernId.of(CONTACT, GuidelineRule.R2.id()));
    }

    @Test
    void forNothingWhereEverythingWasAsItShouldBe() {
        HeardFact.of(circumstances(DeviceOwnership.COUNCIL, LocationType.OFFICE)).isHeardBy(automation);
        HeardFact.of(answered(GuidelineRule.R7, Result.MET)).isHeardBy(automation);
        assertThat(recorded.commands).isEmpty();
    }

    private static RaisePracticeConcern raise(HeardFact fact, Ground ground) {
        return new RaisePracticeConcern(
                PracticeConcernId.of(CONTACT, ground.rule().id()), WORKER, CONTACT, ground, fact.id(), HAPPENED);
    }

    private static WorkingCircumstancesRecorded circumstances(DeviceOwnership ownership, LocationType location) {
        return new WorkingCircumstancesRecorded(
                PracticeRecordId.of(CONTACT), CONTACT, WORKER, new DeviceUse(ownership, null), location, HAPPENED);
    }

    private static StaffChecksEvaluated answered(GuidelineRule rule, Result result) {
        return new StaffChecksEvaluated(
                PracticeRecordId.atConclusionOf(CONTACT),
                CONTACT,
                WORKER,
                List.of(new CheckResult(rule.reference(), result, null)),
                HAPPENED);
    }
}
