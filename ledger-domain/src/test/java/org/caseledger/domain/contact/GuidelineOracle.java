package org.caseledger.domain.contact;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.contact.ending.ContinuationIssue;
import org.caseledger.domain.contact.ending.TerminationReason;
import org.caseledger.domain.practice.LocationType;

/**
 * Reads the guideline, and the procedures around it, against a story: sentence by sentence, knowing nothing of how the
 * ledger decides. Names what was broken ({@code R5}; {@code own R5} on the worker's own side) and whom it asks for.
 */
final class GuidelineOracle {

    private static final ZoneId HERE = ZoneId.of("Europe/London");

    private GuidelineOracle() {}

    static Set<String> judge(Story story) {
        Set<String> found = new TreeSet<>();
        boolean video = story.channel() == Channel.VIDEO || story.channel() == Channel.LIVE_WEBCAM;
        workersOwnSide(story, video, found);
        boolean undressed = clothing(story, found);
        if (video) {
            bedroomAndPlace(story, found);
            told(story, found);
        }
        language(story, found);
        time(story, found);
        if (story.endedEarlyFor() == null && !story.childSpokenOf()) {
            found.add("R17");
        }
        whomItAsksFor(story, undressed, found);
        return found;
    }

    private static void workersOwnSide(Story story, boolean video, Set<String> found) {
        // "Practitioners should only use devices provided by Merton Council for work purposes."
        switch (story.device()) {
            case ISSUED_TO_ANOTHER, NOBODY_KNOWS, THE_WORKERS_OWN, ANOTHER_AGENCYS -> found.add("own R2");
            case NOT_SAID, ISSUED_TO_THE_WORKER -> {
            }
        }
        // "should not make or receive video calls from their bedroom(s)"; "in appropriate areas"
        if (video && story.workerPlace() == LocationType.HOME_BEDROOM) {
            found.add("own R5");
        }
        if (video
                && (story.workerPlace() == LocationType.PUBLIC_PLACE || story.workerPlace() == LocationType.VEHICLE)) {
            found.add("own R4");
        }
        // "no identifying features visible that might allow the practitioner's home address to be identified"
        if (story.addressSeen()) {
            found.add("own R7");
        }
        // "any software and/or platforms selected are suitable; raise no data protection or privacy issues and are
        // within the provider's terms and conditions (for example, no business use of consumer products)"
        switch (story.platform()) {
            case NOBODY_KNOWS, APPROVED_LATER -> Collections.addAll(found, "own R19", "own R20");
            case WITHDRAWN -> found.add("own R19");
            case FOR_PRIVATE_USE -> found.add("own R21");
            case NOT_ASSESSED, ASSESSMENT_RAN_OUT -> found.add("own R20");
            case NOT_SAID, APPROVED, PRIVATE_BUT_ALLOWED -> {
            }
        }
        if (story.endedEarlyFor() == null && story.recordingMade()) {
            found.add("own R20");
        }
    }

    /** "Children ... must wear suitable clothing. Practitioners should politely and quickly terminate" otherwise. */
    private static boolean clothing(Story story, Set<String> found) {
        boolean endedForIt = story.endedEarlyFor() == TerminationReason.CLOTHING;
        boolean carriedOn = story.carriedOn().contains(ContinuationIssue.CLOTHING);
        boolean said = story.endedEarlyFor() == null && story.notDressed();
        if (!endedForIt && !carriedOn && !said) {
            return false;
        }
        found.add("R8");
        boolean quick = endedForIt && (story.noticedBefore() == null || story.noticedBefore() <= 5 * 60);
        if (!quick) {
            found.add("R9");
        }
        return true;
    }

    private static void bedroomAndPlace(Story story, Set<String> found) {
        if (story.childPlaces().contains(LocationType.HOME_BEDROOM)) {
            found.add("R5");
        }
        if (story.childPlaces().contains(LocationType.PUBLIC_PLACE)
                || story.childPlaces().contains(LocationType.VEHICLE)) {
            found.add("R4");
        }
    }

    /** "Children, young people and parents/carers ... should be informed about the use of appropriate language". */
    private static void told(Story story, Set<String> found) {
        boolean anybodySeen = !story.childPlaces().isEmpty();
        boolean parentLeftOut = anybodySeen && story.parentSeen() && !story.parentTold();
        boolean tooLate = story.toldAfter() != null
                && story.warnedAfter().stream().anyMatch(warned -> warned < story.toldAfter());
        if (story.toldAfter() == null || parentLeftOut || tooLate) {
            found.add("R13");
        }
    }

    /** "Practitioners should make a judgement about politely terminating the video call where ... language is abusive". */
    private static void language(Story story, Set<String> found) {
        boolean judged = story.carriedOn().contains(ContinuationIssue.LANGUAGE);
        if (!story.warnedAfter().isEmpty() && !judged && story.endedEarlyFor() == null) {
            found.add("R14");
        }
    }

    /** "Live contact should occur during the usual working day and be kept to a reasonable length of time". */
    private static void time(Story story, Set<String> found) {
        ZonedDateTime start = story.start().atZone(HERE);
        ZonedDateTime end = start.plusMinutes(story.minutes());
        boolean weekend = start.getDayOfWeek() == DayOfWeek.SATURDAY || start.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean usual = !weekend
                && start.toLocalDate().equals(end.toLocalDate())
                && !start.toLocalTime().isBefore(LocalTime.of(9, 0))
                && !end.toLocalTime().isAfter(LocalTime.of(17, 0));
        if (!usual && !story.hoursExplained()) {
            found.add("R15");
        }
        if (story.minutes() > 60 && !story.lengthExplained()) {
            found.add("R16");
        }
    }

    private static void whomItAsksFor(Story story, boolean undressed, Set<String> found) {
        // "Where this occurs the practitioner should inform their manager"
        if (story.endedEarlyFor() == TerminationReason.CLOTHING) {
            found.add("ESC-4");
        }
        boolean carriedOnUndressed = undressed
                && (story.carriedOn().contains(ContinuationIssue.CLOTHING)
                        || story.endedEarlyFor() == null);
        boolean badPlace = story.carriedOn().contains(ContinuationIssue.SETTING) && !story.noOtherSpace();
        if (carriedOnUndressed || badPlace) {
            found.add("ESC-5");
        }
        if (story.endedEarlyFor() == TerminationReason.LANGUAGE) {
            found.add("ESC-6");
        }
        if (found.contains("own R7") || story.threat() && !story.warnedAfter().isEmpty()) {
            found.add("ESC-7");
        }
        if (found.stream().anyMatch(Set.of("own R2", "own R19", "own R20", "own R21")::contains)) {
            found.add("ESC-15");
        }
    }
}
