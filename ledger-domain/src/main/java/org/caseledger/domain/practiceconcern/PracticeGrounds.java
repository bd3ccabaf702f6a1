package org.caseledger.domain.practiceconcern;

import java.util.Optional;
import org.caseledger.domain.Rating;
import org.caseledger.domain.guideline.GuidelineRule;
import org.caseledger.domain.guideline.RuleReference;
import org.caseledger.domain.practice.PracticeEvent;
import org.caseledger.domain.practice.PracticeEvent.StaffBreachRecorded;
import org.caseledger.domain.practice.PracticeEvent.StaffChecksEvaluated;
import org.caseledger.domain.practice.PracticeEvent.WorkingCircumstancesRecorded;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernType;

/**
 * What of the worker's own side must be looked into, as the guideline says. Dress, place, background and language (R3, R4,
 * R6, R12) are not among it: what somebody answers about these for themselves raises nothing, only another's report does.
 */
public final class PracticeGrounds {

    /**
     * One ground.
     *
     * @param rule the rule that was broken, as it was then
     * @param rating how urgent that is
     */
    public record Ground(PracticeConcernType type, RuleReference rule, Rating rating) {}

    private PracticeGrounds() {}

    /** The ground in a fact; none where it shows no breach that must be looked into. */
    public static Optional<Ground> in(PracticeEvent fact) {
        return switch (fact) {
            case StaffBreachRecorded breach -> GuidelineRule.of(breach.rule().id())
                    .flatMap(PracticeGrounds::typeOf)
                    .map(type -> new Ground(type, breach.rule(), breach.severity()));
            case StaffChecksEvaluated checks -> Optional.empty();
            case WorkingCircumstancesRecorded circumstances -> Optional.empty();
        };
    }

    private static Optional<PracticeConcernType> typeOf(GuidelineRule rule) {
        return switch (rule) {
            case R2 -> Optional.of(PracticeConcernType.DEVICE);
            case R5 -> Optional.of(PracticeConcernType.SETTING);
            case R7 -> Optional.of(PracticeConcernType.HOME_EXPOSED);
            case R19, R20, R21 -> Optional.of(PracticeConcernType.PLATFORM);
            case R1, R3, R4, R6, R8, R9, R10, R11, R12, R13, R14, R15, R16, R17, R18 -> Optional.empty();
        };
    }
}
