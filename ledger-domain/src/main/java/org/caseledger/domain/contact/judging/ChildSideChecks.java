package org.caseledger.domain.contact.judging;

import static org.caseledger.domain.contact.judging.Verdict.broken;
import static org.caseledger.domain.contact.judging.Verdict.brokenUnlessExplained;
import static org.caseledger.domain.contact.judging.Verdict.met;
import static org.caseledger.domain.contact.judging.Verdict.notApplicable;
import static org.caseledger.domain.contact.judging.Verdict.notObserved;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.contact.ending.ContinuationIssue;
import org.caseledger.domain.contact.ending.TerminationReason;
import org.caseledger.domain.contact.judging.Ending.Early;
import org.caseledger.domain.contact.judging.Ending.Ordinary;
import org.caseledger.domain.contact.observed.ParticipantRole;
import org.caseledger.domain.contact.observed.TimingAspect;
import org.caseledger.domain.guideline.CheckAnswer;
import org.caseledger.domain.guideline.CheckResult;
import org.caseledger.domain.guideline.CheckResult.Result;
import org.caseledger.domain.guideline.Finding;
import org.caseledger.domain.guideline.GuidelineRule;
import org.caseledger.domain.guideline.inforce.Measure;
import org.caseledger.domain.guideline.inforce.RulesInForce;
import org.caseledger.domain.guideline.inforce.Scope;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.practice.LocationType;

/** The child's side of a contact that has come to its end, rule by rule: R1, R4, R5, R8 to R11, R13 to R18. */
public final class ChildSideChecks {

    private static final Set<Channel> BY_PLATFORM = EnumSet.of(
            Channel.VIDEO, Channel.LIVE_WEBCAM, Channel.AUDIO, Channel.MESSAGE);
    private static final Set<Channel> SEEN = EnumSet.of(Channel.VIDEO, Channel.LIVE_WEBCAM);
    private static final Set<Channel> LIVE = EnumSet.of(
            Channel.VIDEO, Channel.LIVE_WEBCAM, Channel.AUDIO, Channel.PHONE);
    private static final Set<TerminationReason> BY_THE_WORKER = EnumSet.of(
            TerminationReason.CLOTHING, TerminationReason.LANGUAGE, TerminationReason.SAFETY,
            TerminationReason.SETTING);
    private static final Set<ParticipantRole> FAMILY = EnumSet.of(
            ParticipantRole.CHILD, ParticipantRole.PARENT_CARER, ParticipantRole.OTHER_HOUSEHOLD);

    private final Course course;
    private final Ending ending;
    private final Standards standards;
    private final RulesInForce rules;
    private final Map<GuidelineRule, CheckAnswer> answers;

    private ChildSideChecks(Course course, Ending ending, Standards standards, List<CheckAnswer> answers) {
        this.course = course;
        this.ending = ending;
        this.standards = standards;
        this.rules = standards.inForceAt(course.startedAt());
        this.answers = answers.stream().collect(Collectors.toMap(CheckAnswer::rule, Function.identity()));
    }

    /** Every check of the child's side, in the order of the rules. */
    public static List<CheckResult> at(
            Ending ending, Course course, Standards standards, List<CheckAnswer> answers, WorkerId worker) {
        ChildSideChecks checks = new ChildSideChecks(course, ending, standards, answers);
        return checks.verdicts()
                .map(verdict -> verdict.with(
                        checks.answers.get(verdict.rule()), worker, checks.rules.of(verdict.rule()).rule()))
                .toList();
    }

    private Stream<Verdict> verdicts() {
        return Stream.of(
                standards(), place(), bedroom(), clothing(), endedQuickly(), managerTold(), onTheRecord(), told(),
                judged(), workingDay(), length(), aware(), reported());
    }

    private Verdict standards() {
        if (!BY_PLATFORM.contains(course.channel())) {
            return notApplicable(GuidelineRule.R1);
        }
        return course.platformSaid()
                ? met(GuidelineRule.R1)
                : notObserved(GuidelineRule.R1, Finding.PLATFORM_NOT_SAID);
    }

    private Verdict place() {
        if (!isSeen()) {
            return notApplicable(GuidelineRule.R4);
        }
        if (course.places().contains(LocationType.PUBLIC_PLACE) || course.places().contains(LocationType.VEHICLE)) {
            return brokenUnlessExplained(GuidelineRule.R4, Finding.OVERHEARD);
        }
        return course.places().isEmpty() ? notObserved(GuidelineRule.R4, null) : met(GuidelineRule.R4);
    }

    private Verdict bedroom() {
        if (!isSeen()) {
            return notApplicable(GuidelineRule.R5);
        }
        if (isEndedFor(TerminationReason.SETTING)) {
            return course.places().contains(LocationType.HOME_BEDROOM)
                    ? broken(GuidelineRule.R5, Finding.ENDED)
                    : notObserved(GuidelineRule.R5, Finding.ENDED);
        }
        if (!course.places().contains(LocationType.HOME_BEDROOM)) {
            return course.places().isEmpty() ? notObserved(GuidelineRule.R5, null) : met(GuidelineRule.R5);
        }
        if (!course.inBedroom()) {
            return broken(GuidelineRule.R5, Finding.MOVED);
        }
        return broken(
                GuidelineRule.R5, course.noOtherSpace() ? Finding.NO_OTHER_PRIVATE_SPACE : Finding.BEDROOM);
    }

    private Verdict clothing() {
        if (isEndedFor(TerminationReason.CLOTHING) || course.carriedOn().contains(ContinuationIssue.CLOTHING)) {
            return broken(GuidelineRule.R8, Finding.NOT_SUITABLY_DRESSED);
        }
        return isSeen() ? notObserved(GuidelineRule.R8, null) : notApplicable(GuidelineRule.R8);
    }

    private Verdict endedQuickly() {
        if (!isClothingAnIssue()) {
            return notApplicable(GuidelineRule.R9);
        }
        if (ending instanceof Early(var reason, var observedAt, var endedAt) && reason == TerminationReason.CLOTHING) {
            if (observedAt == null) {
                return notObserved(GuidelineRule.R9, Finding.INTERVAL_NOT_SAID);
            }
            return isLonger(observedAt, endedAt, rules.of(GuidelineRule.R9).value(Measure.MINUTES))
                    ? broken(GuidelineRule.R9, Finding.NOT_ENDED_QUICKLY)
                    : met(GuidelineRule.R9);
        }
        return broken(
                GuidelineRule.R9,
                course.carriedOn().contains(ContinuationIssue.CLOTHING) ? Finding.CARRIED_ON : Finding.NOT_ENDED);
    }

    /** The ledger puts every call of this kind before a manager, so that the manager learns of it either way. */
    private Verdict managerTold() {
        if (!isClothingAnIssue()) {
            return notApplicable(GuidelineRule.R10);
        }
        return met(
                GuidelineRule.R10,
                course.managerInformed() ? Finding.TOLD_BY_WORKER : Finding.TOLD_BY_THE_LEDGER);
    }

    private Verdict onTheRecord() {
        return isClothingAnIssue()
                ? notObserved(GuidelineRule.R11, Finding.NOT_CONFIRMED_YET)
                : notApplicable(GuidelineRule.R11);
    }

    private Verdict told() {
        if (!isSeen()) {
            return notApplicable(GuidelineRule.R13);
        }
        Instant warned = course.firstWarning();
        Instant told = course.firstTold();
        if (told == null) {
            return brokenUnlessExplained(GuidelineRule.R13, Finding.NOBODY_TOLD);
        }
        if (warned != null && warned.isBefore(told)) {
            return broken(GuidelineRule.R13, Finding.WARNED_BEFORE_TOLD);
        }
        boolean everybody = course.seen().stream().filter(FAMILY::contains).allMatch(course.told()::contains);
        return everybody
                ? met(GuidelineRule.R13)
                : brokenUnlessExplained(GuidelineRule.R13, Finding.NOT_EVERYBODY_TOLD);
    }

    private Verdict judged() {
        boolean carriedOn = course.carriedOn().contains(ContinuationIssue.LANGUAGE);
        if (carriedOn || isEndedFor(TerminationReason.LANGUAGE)) {
            return met(GuidelineRule.R14);
        }
        if (course.warnings() == 0) {
            return notApplicable(GuidelineRule.R14);
        }
        if (ending instanceof Early early) {
            return BY_THE_WORKER.contains(early.reason())
                    ? met(GuidelineRule.R14)
                    : notObserved(GuidelineRule.R14, null);
        }
        return brokenUnlessExplained(GuidelineRule.R14, Finding.JUDGEMENT_NOT_RECORDED);
    }

    private Verdict workingDay() {
        if (!LIVE.contains(course.channel())) {
            return notApplicable(GuidelineRule.R15);
        }
        if (standards.isWithinWorkingDay(course.startedAt(), ending.endedAt())) {
            return met(GuidelineRule.R15);
        }
        return course.explained().contains(TimingAspect.OUT_OF_HOURS)
                ? met(GuidelineRule.R15, Finding.OUTSIDE_WITH_REASON)
                : broken(GuidelineRule.R15, Finding.OUTSIDE_WORKING_DAY);
    }

    private Verdict length() {
        if (!LIVE.contains(course.channel())) {
            return notApplicable(GuidelineRule.R16);
        }
        int longest = rules.of(GuidelineRule.R16).value(Measure.MINUTES, new Scope(course.channel().name()));
        if (!isLonger(course.startedAt(), ending.endedAt(), longest)) {
            return met(GuidelineRule.R16);
        }
        return course.explained().contains(TimingAspect.LENGTH)
                ? met(GuidelineRule.R16, Finding.LONGER_WITH_REASON)
                : broken(GuidelineRule.R16, Finding.LONGER_THAN_USUAL);
    }

    private Verdict aware() {
        return switch (ending) {
            case Early early -> notObserved(GuidelineRule.R17, null);
            case Ordinary ordinary -> ordinary.spokenOf().containsAll(ordinary.children())
                    ? met(GuidelineRule.R17)
                    : brokenUnlessExplained(GuidelineRule.R17, Finding.CHILD_NOT_SPOKEN_OF);
        };
    }

    private Verdict reported() {
        return switch (ending) {
            case Early early -> notObserved(GuidelineRule.R18, null);
            case Ordinary ordinary -> switch (ordinary.worries()) {
                case NO -> notApplicable(GuidelineRule.R18);
                case YES -> notObserved(GuidelineRule.R18, Finding.CONCERN_TO_BE_REPORTED);
                case UNSURE -> notObserved(GuidelineRule.R18, Finding.TO_BE_TALKED_OVER);
            };
        };
    }

    private boolean isSeen() {
        return SEEN.contains(course.channel());
    }

    private boolean isEndedFor(TerminationReason reason) {
        return ending instanceof Early early && early.reason() == reason;
    }

    private boolean isClothingAnIssue() {
        CheckAnswer answer = answers.get(GuidelineRule.R8);
        return clothing().result() == Result.NOT_MET || answer != null && answer.result() == Result.NOT_MET;
    }

    private static boolean isLonger(Instant from, Instant to, int minutes) {
        return Duration.between(from, to).compareTo(Duration.ofMinutes(minutes)) > 0;
    }
}
