package org.caseledger.domain.practiceconcern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseledger.domain.Rating;
import org.caseledger.domain.device.DeviceOwnership;
import org.caseledger.domain.guideline.CheckResult;
import org.caseledger.domain.guideline.CheckResult.Result;
import org.caseledger.domain.guideline.GuidelineRule;
import org.caseledger.domain.practice.LocationType;
import org.caseledger.domain.practice.PracticeEvent;
import org.caseledger.domain.practice.PracticeEvent.StaffChecksEvaluated;
import org.caseledger.domain.practice.PracticeEvent.WorkingCircumstancesRecorded;

/**
 * What of the worker's own side must be looked into, as the guideline says. Dress, background and language (R3, R6, R12)
 * are not among it: what somebody answers about these for themselves raises nothing, only another's report could.
 */
public final class PracticeGrounds {

    /**
     * One ground.
     *
     * @param rule the rule that was broken
     * @param rating how urgent that is
     */
    public record Ground(PracticeConcernType type, GuidelineRule rule, Rating rating) {}

    private PracticeGrounds() {}

    /** Every ground in a fact; none where it shows no breach. */
    public static List<Ground> in(PracticeEvent fact) {
        return switch (fact) {
            case WorkingCircumstancesRecorded circumstances -> in(circumstances);
            case StaffChecksEvaluated checks -> checks.results().stream()
                    .filter(check -> check.result() == Result.NOT_MET)
                    .flatMap(check -> groundOf(check).stream())
                    .toList();
        };
    }

    private static List<Ground> in(WorkingCircumstancesRecorded fact) {
        List<Ground> grounds = new ArrayList<>();
        if (fact.device() != null && fact.device().ownership() == DeviceOwnership.PERSONAL) {
            grounds.add(new Ground(PracticeConcernType.DEVICE, GuidelineRule.R2, Rating.AMBER));
        }
        if (fact.location() == LocationType.HOME_BEDROOM) {
            grounds.add(new Ground(PracticeConcernType.SETTING, GuidelineRule.R5, Rating.GREEN));
        }
        return List.copyOf(grounds);
    }

    private static Optional<Ground> groundOf(CheckResult check) {
        return GuidelineRule.of(check.rule().id()).flatMap(PracticeGrounds::groundOf);
    }

    private static Optional<Ground> groundOf(GuidelineRule rule) {
        return switch (rule) {
            case R2 -> Optional.of(new Ground(PracticeConcernType.DEVICE, rule, Rating.AMBER));
            case R7 -> Optional.of(new Ground(PracticeConcernType.HOME_EXPOSED, rule, Rating.AMBER));
            case R19, R21 -> Optional.of(new Ground(PracticeConcernType.PLATFORM, rule, Rating.GREEN));
            case R20 -> Optional.of(new Ground(PracticeConcernType.PLATFORM, rule, Rating.AMBER));
            case R1, R3, R4, R5, R6, R8, R9, R10, R11, R12, R13, R14, R15, R16, R17, R18 -> Optional.empty();
        };
    }
}
