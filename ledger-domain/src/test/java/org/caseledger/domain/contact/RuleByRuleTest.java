package org.caseledger.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.contact.ending.ContinuationIssue;
import org.caseledger.domain.contact.ending.TerminationReason;
import org.caseledger.domain.contact.observed.WorriesNoticed;
import org.caseledger.domain.practice.LocationType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each rule of the guideline once kept and once broken, on a call that is otherwise as it should be. */
class RuleByRuleTest {

    private static final Story AS_IT_SHOULD_BE = new Story(
            Channel.VIDEO, Story.Platform.APPROVED, Story.Device.ISSUED_TO_THE_WORKER, LocationType.OFFICE, false,
            false,
            Instant.parse("2026-11-04T10:00:00Z"), 30, List.of(LocationType.HOME_LIVING_AREA), true, 10, true,
            List.of(), false, List.of(), false, false, false, null, null, false, WorriesNoticed.NO, true);

    @Test
    void nothingIsBrokenOnACallThatIsAsItShouldBe() {
        assertThat(RecordedStory.judge(AS_IT_SHOULD_BE)).isEmpty();
        assertThat(RecordedStory.checks(AS_IT_SHOULD_BE).keySet())
                .contains("R1", "R4", "R5", "R8", "R9", "R10", "R11", "R13", "R14", "R15", "R16", "R17", "R18")
                .contains(
                        "own R2", "own R3", "own R4", "own R5", "own R6", "own R7", "own R12", "own R19", "own R20",
                        "own R21");
    }

    @Test
    void r1AsksForThePlatformOfAnOnlineContact() {
        rule("R1", "MET", "platform", Story.Platform.NOT_SAID, "NOT_OBSERVED PLATFORM_NOT_SAID");
    }

    @Test
    void r2KnowsOnlyTheDevicesOfTheCouncil() {
        rule("own R2", "MET", "device", Story.Device.THE_WORKERS_OWN, "NOT_MET DEVICE_PERSONAL");
        rule("own R2", "MET", "device", Story.Device.NOBODY_KNOWS, "NOT_MET DEVICE_UNKNOWN");
        rule("own R2", "MET", "device", Story.Device.ISSUED_TO_ANOTHER, "NOT_MET DEVICE_NOT_ISSUED_TO_WORKER");
        rule("own R2", "MET", "device", Story.Device.ANOTHER_AGENCYS, "NOT_MET DEVICE_OF_ANOTHER_AGENCY");
        rule("own R2", "MET", "device", Story.Device.NOT_SAID, "NOT_OBSERVED DEVICE_NOT_SAID");
    }

    @Test
    void r3IsForTheWorkerToSayAndAssumedOfNobody() {
        rule("own R3", "NOT_OBSERVED", "channel", Channel.PHONE, "NOT_APPLICABLE");
    }

    @Test
    void r4SeesWhereSomebodyCouldListen() {
        rule("R4", "MET", "childPlaces", List.of(LocationType.PUBLIC_PLACE), "NOT_MET OVERHEARD");
        rule("own R4", "MET", "workerPlace", LocationType.VEHICLE, "NOT_MET OVERHEARD");
    }

    @Test
    void r5KnowsABedroomOnEitherSideAndWhatBecameOfIt() {
        rule("own R5", "MET", "workerPlace", LocationType.HOME_BEDROOM, "NOT_MET BEDROOM");
        rule("R5", "MET", "childPlaces", List.of(LocationType.HOME_BEDROOM), "NOT_MET BEDROOM");
        rule("R5", "MET", "childPlaces", List.of(LocationType.HOME_BEDROOM, LocationType.OTHER), "NOT_MET MOVED");
        Story bedroom = with(AS_IT_SHOULD_BE, "childPlaces", List.of(LocationType.HOME_BEDROOM));
        Story only = with(with(bedroom, "carriedOn", List.of(ContinuationIssue.SETTING)), "noOtherSpace", true);
        assertThat(RecordedStory.checks(only)).containsEntry("R5", "NOT_MET NO_OTHER_PRIVATE_SPACE");
        assertThat(RecordedStory.judge(only)).containsExactly("R5");
    }

    @Test
    void r6IsForTheWorkerToSayAndAssumedOfNobody() {
        rule("own R6", "NOT_OBSERVED", "channel", Channel.PHONE, "NOT_APPLICABLE");
    }

    @Test
    void r7IsBrokenWhereTheWorkerSaysTheirAddressCouldBeSeen() {
        rule("own R7", "NOT_OBSERVED", "addressSeen", true, "NOT_MET");
    }

    @Test
    void r8IsBrokenWhereSomebodyWasNotSuitablyDressed() {
        rule("R8", "NOT_OBSERVED", "endedEarlyFor", TerminationReason.CLOTHING, "NOT_MET NOT_SUITABLY_DRESSED");
    }

    @Test
    void r9AsksThatTheCallEndsQuickly() {
        Story ended = with(AS_IT_SHOULD_BE, "endedEarlyFor", TerminationReason.CLOTHING);
        assertThat(RecordedStory.checks(with(ended, "noticedBefore", 300))).containsEntry("R9", "MET");
        assertThat(RecordedStory.checks(with(ended, "noticedBefore", 301)))
                .containsEntry("R9", "NOT_MET NOT_ENDED_QUICKLY");
        rule("R9", "NOT_APPLICABLE", "carriedOn", List.of(ContinuationIssue.CLOTHING), "NOT_MET CARRIED_ON");
        rule("R9", "NOT_APPLICABLE", "notDressed", true, "NOT_MET NOT_ENDED");
    }

    @Test
    void r10IsKeptByTheLedgerWhereTheWorkerDidNotTellTheManager() {
        rule("R10", "NOT_APPLICABLE", "endedEarlyFor", TerminationReason.CLOTHING, "MET TOLD_BY_THE_LEDGER");
        assertThat(RecordedStory.judge(with(AS_IT_SHOULD_BE, "endedEarlyFor", TerminationReason.CLOTHING)))
                .contains("ESC-4");
        assertThat(RecordedStory.judge(with(AS_IT_SHOULD_BE, "notDressed", true))).contains("ESC-5");
    }

    @Test
    void r11WaitsForTheChildsMosaicRecord() {
        rule("R11", "NOT_APPLICABLE", "endedEarlyFor", TerminationReason.CLOTHING, "NOT_OBSERVED NOT_CONFIRMED_YET");
    }

    @Test
    void r12IsNeverForTheWorkerToSay() {
        assertThat(RecordedStory.checks(AS_IT_SHOULD_BE))
                .containsEntry("own R12", "NOT_OBSERVED NOT_FOR_THE_WORKER_TO_SAY");
    }

    @Test
    void r13AsksThatEverybodyIsToldBeforeAnybodyIsWarned() {
        rule("R13", "MET", "parentTold", false, "NOT_MET NOT_EVERYBODY_TOLD");
        rule("R13", "MET", "warnedAfter", List.of(9), "NOT_MET WARNED_BEFORE_TOLD");
        rule("R13", "MET", "toldAfter", null, "NOT_MET NOBODY_TOLD");
    }

    @Test
    void r14AsksForAJudgement() {
        rule("R14", "NOT_APPLICABLE", "warnedAfter", List.of(60), "NOT_MET JUDGEMENT_NOT_RECORDED");
        Story warned = with(AS_IT_SHOULD_BE, "warnedAfter", List.of(60));
        assertThat(RecordedStory.checks(with(warned, "carriedOn", List.of(ContinuationIssue.LANGUAGE))))
                .containsEntry("R14", "MET");
        assertThat(RecordedStory.checks(with(warned, "endedEarlyFor", TerminationReason.LANGUAGE)))
                .containsEntry("R14", "MET");
    }

    @Test
    void r15KnowsTheUsualWorkingDay() {
        Instant late = Instant.parse("2026-11-04T16:31:00Z");
        rule("R15", "MET", "start", late, "NOT_MET OUTSIDE_WORKING_DAY");
        rule("R15", "MET", "start", late.minusSeconds(60), "MET");
        assertThat(RecordedStory.checks(with(with(AS_IT_SHOULD_BE, "start", late), "hoursExplained", true)))
                .containsEntry("R15", "MET OUTSIDE_WITH_REASON");
    }

    @Test
    void r16KnowsAReasonableLength() {
        rule("R16", "MET", "minutes", 60, "MET");
        rule("R16", "MET", "minutes", 61, "NOT_MET LONGER_THAN_USUAL");
        assertThat(RecordedStory.checks(with(with(AS_IT_SHOULD_BE, "minutes", 61), "lengthExplained", true)))
                .containsEntry("R16", "MET LONGER_WITH_REASON");
    }

    @Test
    void r17AsksForEachChild() {
        rule("R17", "MET", "childSpokenOf", false, "NOT_MET CHILD_NOT_SPOKEN_OF");
    }

    @Test
    void r18RemindsOfTheConcernThatIsToBeReported() {
        rule("R18", "NOT_APPLICABLE", "worries", WorriesNoticed.YES, "NOT_OBSERVED CONCERN_TO_BE_REPORTED");
        rule("R18", "NOT_APPLICABLE", "worries", WorriesNoticed.UNSURE, "NOT_OBSERVED TO_BE_TALKED_OVER");
    }

    @Test
    void r19KnowsThePlatformsAsTheyWereThen() {
        rule("own R19", "MET", "platform", Story.Platform.NOBODY_KNOWS, "NOT_MET PLATFORM_UNKNOWN");
        rule("own R19", "MET", "platform", Story.Platform.APPROVED_LATER, "NOT_MET PLATFORM_APPROVED_ONLY_LATER");
        rule("own R19", "MET", "platform", Story.Platform.WITHDRAWN, "NOT_MET PLATFORM_NOT_APPROVED");
    }

    @Test
    void r20AsksForAnAssessmentAndForNoRecording() {
        rule("own R20", "MET", "platform", Story.Platform.NOT_ASSESSED, "NOT_MET DPIA_MISSING");
        rule("own R20", "MET", "platform", Story.Platform.ASSESSMENT_RAN_OUT, "NOT_MET DPIA_OUT_OF_DATE");
        rule("own R20", "MET", "recordingMade", true, "NOT_MET RECORDING_MADE");
    }

    @Test
    void r21KnowsConsumerProductsAndTheirExceptions() {
        rule("own R21", "MET", "platform", Story.Platform.FOR_PRIVATE_USE, "NOT_MET CONSUMER_PRODUCT");
        rule("own R21", "MET", "platform", Story.Platform.PRIVATE_BUT_ALLOWED, "MET BY_EXCEPTION");
    }

    /** One thing is different, and the rule is answered differently. */
    private static void rule(
            String rule, String before, String what, @Nullable Object is, String after) {
        Map<String, String> usual = RecordedStory.checks(AS_IT_SHOULD_BE);
        assertThat(usual).containsEntry(rule, before);
        assertThat(RecordedStory.checks(with(AS_IT_SHOULD_BE, what, is))).containsEntry(rule, after);
    }

    private static Story with(Story story, String what, @Nullable Object is) {
        RecordComponent[] parts = Story.class.getRecordComponents();
        Object[] values = Arrays.stream(parts).map(part -> valueOf(part, story)).toArray();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].getName().equals(what)) {
                values[i] = is;
                return made(values);
            }
        }
        throw new AssertionError("a story says nothing of " + what);
    }

    private static Object valueOf(RecordComponent part, Story story) {
        try {
            return part.getAccessor().invoke(story);
        } catch (ReflectiveOperationException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Story made(Object[] values) {
        try {
            Constructor<?> constructor = Story.class.getDeclaredConstructors()[0];
            return (Story) constructor.newInstance(values);
        } catch (ReflectiveOperationException refused) {
            throw new AssertionError(refused);
        }
    }
}
