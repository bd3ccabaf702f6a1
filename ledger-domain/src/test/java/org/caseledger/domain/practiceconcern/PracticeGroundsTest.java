package org.caseledger.domain.practiceconcern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.caseledger.domain.Rating;
import org.caseledger.domain.device.DeviceOwnership;
import org.caseledger.domain.device.DeviceUse;
import org.caseledger.domain.guideline.CheckResult;
import org.caseledger.domain.guideline.CheckResult.Result;
import org.caseledger.domain.guideline.GuidelineRule;
import org.caseledger.domain.guideline.RuleReference;
import org.caseledger.domain.guideline.RuleSource;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.practice.LocationType;
import org.caseledger.domain.practice.PracticeEvent.StaffBreachRecorded;
import org.caseledger.domain.practice.PracticeEvent.StaffChecksEvaluated;
import org.caseledger.domain.practice.PracticeEvent.WorkingCircumstancesRecorded;
import org.caseledger.domain.practice.PracticeRecordId;
import org.caseledger.domain.practiceconcern.PracticeGrounds.Ground;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PracticeGroundsTest {

    private static final ContactId CONTACT = ContactId.random();
    private static final WorkerId WORKER = WorkerId.random();
    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "R2, DEVICE", "R5, SETTING", "R7, HOME_EXPOSED", "R19, PLATFORM", "R20, PLATFORM", "R21, PLATFORM"
    })
    void areTheRulesThatCannotBeLeftToTheWorker(GuidelineRule rule, PracticeConcernType type) {
        RuleReference version = new RuleReference(rule.id(), 3, RuleSource.GUIDELINE);

        assertThat(PracticeGrounds.in(breach(version, Rating.AMBER)))
                .contains(new Ground(type, version, Rating.AMBER));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"R2", "R5", "R7", "R19", "R20", "R21"})
    void areNotWhatTheWorkerSaysOfTheirOwnDressBackgroundAndLanguage(GuidelineRule rule) {
        assertThat(PracticeGrounds.in(breach(rule.first(), Rating.GREEN))).isEmpty();
    }

    @Test
    void areBreachesAndNotTheAnswersThatShowThem() {
        PracticeRecordId record = PracticeRecordId.of(CONTACT);

        assertThat(PracticeGrounds.in(new StaffChecksEvaluated(
                record, CONTACT, WORKER,
                List.of(new CheckResult(GuidelineRule.R2.first(), Result.NOT_MET, WORKER, null, null)), AT))).isEmpty();
        assertThat(PracticeGrounds.in(new WorkingCircumstancesRecorded(
                record, CONTACT, WORKER, new DeviceUse(DeviceOwnership.PERSONAL, null), LocationType.HOME_BEDROOM, AT)))
                .isEmpty();
    }

    private static StaffBreachRecorded breach(RuleReference rule, Rating severity) {
        return new StaffBreachRecorded(
                PracticeRecordId.of(CONTACT),
                CONTACT,
                WORKER,
                rule,
                severity,
                GuidelineRule.of(rule.id()).orElseThrow().breachStream(),
                null,
                AT);
    }
}
