package org.caseledger.domain.practiceconcern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
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
import org.caseledger.domain.practiceconcern.PracticeGrounds.Ground;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PracticeGroundsTest {

    private static final ContactId CONTACT = ContactId.random();
    private static final WorkerId WORKER = WorkerId.random();
    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void areAPersonalDeviceAndABedroomEach() {
        assertThat(circumstances(new DeviceUse(DeviceOwnership.PERSONAL, null), LocationType.HOME_BEDROOM))
                .containsExactly(
                        new Ground(PracticeConcernType.DEVICE, GuidelineRule.R2, Rating.AMBER),
                        new Ground(PracticeConcernType.SETTING, GuidelineRule.R5, Rating.GREEN));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HOME_BEDROOM")
    void areNotThereForACouncilDeviceAnywhereElse(LocationType location) {
        assertThat(circumstances(
                new DeviceUse(DeviceOwnership.COUNCIL, new DeviceUse.AssetTag("LT-10023")), location)).isEmpty();
    }

    @Test
    void areNotThereWhereNobodySaidAnything() {
        assertThat(circumstances(null, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "R2, DEVICE, AMBER", "R7, HOME_EXPOSED, AMBER", "R19, PLATFORM, GREEN", "R20, PLATFORM, AMBER",
        "R21, PLATFORM, GREEN"
    })
    void areTheRulesThatCannotBeLeftToTheWorker(GuidelineRule rule, PracticeConcernType type, Rating rating) {
        assertThat(answered(rule, Result.NOT_MET)).containsExactly(new Ground(type, rule, rating));
    }

    @Test
    void areNotWhatTheWorkerSaysOfTheirOwnDressBackgroundAndLanguage() {
        assertThat(List.of(GuidelineRule.R3, GuidelineRule.R6, GuidelineRule.R12))
                .allSatisfy(rule -> assertThat(answered(rule, Result.NOT_MET)).isEmpty());
    }

    @Test
    void areOnlyThereWhereARuleWasNotMet() {
        assertThat(EnumSet.complementOf(EnumSet.of(Result.NOT_MET)))
                .allSatisfy(
                        result -> assertThat(Arrays.stream(GuidelineRule.values())
                                .flatMap(rule -> answered(rule, result).stream())).isEmpty());
    }

    private static List<Ground> circumstances(@Nullable DeviceUse device, @Nullable LocationType location) {
        return PracticeGrounds.in(new WorkingCircumstancesRecorded(
                PracticeRecordId.of(CONTACT), CONTACT, WORKER, device, location, AT));
    }

    private static List<Ground> answered(GuidelineRule rule, Result result) {
        return PracticeGrounds.in(new StaffChecksEvaluated(
                PracticeRecordId.atConclusionOf(CONTACT),
                CONTACT,
                WORKER,
                List.of(new CheckResult(rule.reference(), result, null)),
                AT));
    }
}
