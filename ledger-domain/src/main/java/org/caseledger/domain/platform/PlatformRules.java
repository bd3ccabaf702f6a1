package org.caseledger.domain.platform;

import java.time.Instant;
import java.util.List;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.RuleBroken.Kind;
import org.caseledger.domain.Wording;
import org.caseledger.domain.platform.PlatformCommand.ApplyPlatformException;
import org.caseledger.domain.platform.PlatformCommand.ApprovePlatformStatus;
import org.caseledger.domain.platform.PlatformCommand.AssessPlatform;
import org.caseledger.domain.platform.PlatformEvent.PlatformAssessed;
import org.caseledger.domain.platform.PlatformEvent.PlatformExceptionApplied;
import org.caseledger.domain.platform.PlatformEvent.PlatformStatusChanged;
import org.caseledger.domain.platform.terms.PlatformId;
import org.jspecify.annotations.Nullable;

/** How a platform comes into the register and gets its status: one person looks into it, another agrees. */
final class PlatformRules {

    private PlatformRules() {}

    static List<PlatformEvent> decide(PlatformCommand command, PlatformState state) {
        return switch (command) {
            case AssessPlatform assess -> assess(assess);
            case ApprovePlatformStatus approve -> approve(approve, state);
            case ApplyPlatformException apply -> apply(apply, state);
        };
    }

    private static List<PlatformEvent> assess(AssessPlatform command) {
        requireOrder(command.assessment().from(), command.assessment().to());
        Wording.requireNarrative("note", command.note());
        return List.of(new PlatformAssessed(
                command.platformRecord(),
                command.platform(),
                command.assessment(),
                command.note(),
                command.by(),
                command.at()));
    }

    private static List<PlatformEvent> approve(ApprovePlatformStatus command, PlatformState state) {
        PlatformId platform = requireKnown(command, state.platform());
        PlatformAssessed waiting = state.waiting();
        if (waiting == null) {
            throw new RuleBroken(
                    Kind.CONFLICT, "no-assessment-waiting", "nothing proposed of platform " + platform + " waits");
        }
        if (waiting.by().equals(command.by())) {
            throw new RuleBroken(
                    Kind.FORBIDDEN, "second-person-needed", "worker " + command.by() + " assessed " + platform);
        }
        return List.of(new PlatformStatusChanged(
                command.platformRecord(),
                platform,
                waiting.assessment(),
                waiting.by(),
                command.by(),
                command.at()));
    }

    private static List<PlatformEvent> apply(ApplyPlatformException command, PlatformState state) {
        PlatformId platform = requireKnown(command, state.platform());
        requireOrder(command.from(), command.until());
        Wording.requireNarrative("reason", command.reason());
        return List.of(new PlatformExceptionApplied(
                command.platformRecord(),
                platform,
                command.from(),
                command.until(),
                command.reason(),
                command.by(),
                command.at()));
    }

    private static PlatformId requireKnown(PlatformCommand command, @Nullable PlatformId platform) {
        if (platform == null) {
            throw new RuleBroken(
                    Kind.NOT_FOUND,
                    "platform-not-found",
                    "the register holds no platform " + command.platformRecord());
        }
        return platform;
    }

    private static void requireOrder(Instant from, @Nullable Instant to) {
        if (to != null && !from.isBefore(to)) {
            throw new RuleBroken(Kind.NOT_ACCEPTABLE, "ends-before-it-begins", to + " is not after " + from);
        }
    }
}
