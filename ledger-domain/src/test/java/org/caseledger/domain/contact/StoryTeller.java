package org.caseledger.domain.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.contact.ending.ContinuationIssue;
import org.caseledger.domain.contact.ending.TerminationReason;
import org.caseledger.domain.contact.observed.WorriesNoticed;
import org.caseledger.domain.practice.LocationType;
import org.jspecify.annotations.Nullable;

/** Makes up calls that could have happened; the same seed makes up the same ones. */
final class StoryTeller {

    private static final List<Channel> CHANNELS = List.of(
            Channel.VIDEO, Channel.VIDEO, Channel.VIDEO, Channel.LIVE_WEBCAM, Channel.AUDIO, Channel.PHONE);
    private static final LocalDate A_MONDAY = LocalDate.of(2026, 11, 2);
    private static final ZoneId HERE = ZoneId.of("Europe/London");

    private final Random random;

    StoryTeller(long seed) {
        random = new Random(seed);
    }

    Story next() {
        boolean early = random.nextInt(3) == 0;
        int minutes = random.nextInt(4) == 0 ? 55 + random.nextInt(15) : 6 + random.nextInt(50);
        List<LocationType> places = places();
        Integer told = random.nextInt(4) == 0 ? null : random.nextInt(120);
        return new Story(
                CHANNELS.get(random.nextInt(CHANNELS.size())),
                one(Story.Platform.values()),
                one(Story.Device.values()),
                maybe(LocationType.values()),
                random.nextInt(12) == 0,
                random.nextInt(12) == 0,
                start(),
                minutes,
                places,
                random.nextBoolean(),
                told,
                told != null && random.nextInt(3) > 0,
                warnings(),
                random.nextInt(4) == 0,
                carriedOn(),
                random.nextBoolean(),
                random.nextInt(3) == 0,
                random.nextInt(3) == 0,
                early ? one(TerminationReason.values()) : null,
                random.nextInt(4) == 0 ? null : new int[]{0, 40, 299, 300, 301, 360}[random.nextInt(6)],
                random.nextInt(8) == 0,
                one(WorriesNoticed.values()),
                random.nextInt(5) > 0);
    }

    private Instant start() {
        int minute = switch (random.nextInt(4)) {
            case 0 -> 8 * 60 + 50 + random.nextInt(20);
            case 1 -> 15 * 60 + 50 + random.nextInt(75);
            case 2 -> random.nextInt(24 * 60);
            default -> 9 * 60 + random.nextInt(6 * 60);
        };
        return A_MONDAY.plusDays(random.nextInt(14)).atStartOfDay(HERE).toInstant().plusSeconds(60L * minute);
    }

    private List<LocationType> places() {
        List<LocationType> places = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            places.add(random.nextInt(3) == 0 ? LocationType.HOME_BEDROOM : one(LocationType.values()));
        }
        return List.copyOf(places);
    }

    private List<Integer> warnings() {
        List<Integer> warnings = new ArrayList<>();
        int at = 10;
        for (int i = Math.max(0, random.nextInt(6) - 2); i > 0; i--) {
            at += random.nextInt(60);
            warnings.add(at);
        }
        return List.copyOf(warnings);
    }

    private List<ContinuationIssue> carriedOn() {
        List<ContinuationIssue> issues = new ArrayList<>();
        for (ContinuationIssue issue : ContinuationIssue.values()) {
            if (random.nextInt(8) == 0) {
                issues.add(issue);
            }
        }
        return List.copyOf(issues);
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private <T> @Nullable T maybe(T[] of) {
        return random.nextInt(5) == 0 ? null : one(of);
    }
}
