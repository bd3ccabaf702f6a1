package org.caseledger.domain.contact.judging;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.contact.ending.ContinuationIssue;
import org.caseledger.domain.contact.ending.ContinuationReason;
import org.caseledger.domain.contact.observed.Participant;
import org.caseledger.domain.contact.observed.ParticipantRole;
import org.caseledger.domain.contact.observed.TimingAspect;
import org.caseledger.domain.guideline.CheckResult;
import org.caseledger.domain.guideline.GuidelineRule;
import org.caseledger.domain.practice.LocationType;
import org.jspecify.annotations.Nullable;

/**
 * What has been seen on a contact so far, as far as the checks of the guideline need it.
 *
 * @param seen the roles of those who were there
 * @param places where they were, at any time
 * @param inBedroom whether somebody was in a bedroom when they were last observed
 * @param told who was told about language
 * @param firstTold when that was first
 * @param firstWarning when somebody was first warned
 * @param carriedOn with what the call was carried on
 * @param noOtherSpace whether it was said that there is no other private place
 * @param explained what about its timing was explained
 * @param answered the last answers to those rules that may still be answered after the end
 */
public record Course(
        Channel channel,
        boolean platformSaid,
        Instant startedAt,
        Set<ParticipantRole> seen,
        Set<LocationType> places,
        boolean inBedroom,
        Set<ParticipantRole> told,
        @Nullable Instant firstTold,
        int warnings,
        @Nullable Instant firstWarning,
        Set<ContinuationIssue> carriedOn,
        boolean noOtherSpace,
        boolean managerInformed,
        Set<TimingAspect> explained,
        Map<GuidelineRule, CheckResult> answered) {

    private static final Set<GuidelineRule> ANSWERED_LATER = Set.of(
            GuidelineRule.R10, GuidelineRule.R15, GuidelineRule.R16);

    /** A contact that has just begun. */
    public static Course begun(Channel channel, boolean platformSaid, Instant startedAt) {
        return new Course(
                channel, platformSaid, startedAt, Set.of(), Set.of(), false, Set.of(), null, 0, null, Set.of(), false,
                false, Set.of(), Map.of());
    }

    /** Somebody was seen, or seen again somewhere else. */
    public Course observed(List<Participant> participants) {
        Set<ParticipantRole> roles = new HashSet<>(seen);
        Set<LocationType> all = new HashSet<>(places);
        boolean bedroom = false;
        for (Participant somebody : participants) {
            roles.add(somebody.role());
            if (somebody.location() != null) {
                all.add(somebody.location());
            }
            bedroom |= somebody.location() == LocationType.HOME_BEDROOM;
        }
        return new Course(
                channel, platformSaid, startedAt, Set.copyOf(roles), Set.copyOf(all), bedroom, told, firstTold,
                warnings, firstWarning, carriedOn, noOtherSpace, managerInformed, explained, answered);
    }

    /** Somebody was told about language. */
    public Course told(List<ParticipantRole> toWhom, Instant at) {
        Instant first = firstTold == null || at.isBefore(firstTold) ? at : firstTold;
        return new Course(
                channel, platformSaid, startedAt, seen, places, inBedroom, plus(told, toWhom), first, warnings,
                firstWarning, carriedOn, noOtherSpace, managerInformed, explained, answered);
    }

    /** Somebody was warned. */
    public Course warned(int ordinal, Instant at) {
        Instant first = firstWarning == null || at.isBefore(firstWarning) ? at : firstWarning;
        return new Course(
                channel, platformSaid, startedAt, seen, places, inBedroom, told, firstTold, ordinal, first, carriedOn,
                noOtherSpace, managerInformed, explained, answered);
    }

    /** Something was seen, and the call was carried on. */
    public Course carriedOn(ContinuationIssue issue, @Nullable ContinuationReason reason) {
        return new Course(
                channel, platformSaid, startedAt, seen, places, inBedroom, told, firstTold, warnings, firstWarning,
                plus(carriedOn, List.of(issue)),
                noOtherSpace
                        || issue == ContinuationIssue.SETTING && reason == ContinuationReason.NO_OTHER_PRIVATE_SPACE,
                managerInformed, explained, answered);
    }

    /** The manager was told. */
    public Course managerTold() {
        return new Course(
                channel, platformSaid, startedAt, seen, places, inBedroom, told, firstTold, warnings, firstWarning,
                carriedOn, noOtherSpace, true, explained, answered);
    }

    /** Something about its timing was explained. */
    public Course explained(TimingAspect aspect) {
        return new Course(
                channel, platformSaid, startedAt, seen, places, inBedroom, told, firstTold, warnings, firstWarning,
                carriedOn, noOtherSpace, managerInformed, plus(explained, List.of(aspect)), answered);
    }

    /** Checks were answered. */
    public Course answered(List<CheckResult> results) {
        Map<GuidelineRule, CheckResult> last = new HashMap<>(answered);
        for (CheckResult result : results) {
            GuidelineRule.of(result.rule().id())
                    .filter(ANSWERED_LATER::contains)
                    .ifPresent(rule -> last.put(rule, result));
        }
        return new Course(
                channel, platformSaid, startedAt, seen, places, inBedroom, told, firstTold, warnings, firstWarning,
                carriedOn, noOtherSpace, managerInformed, explained, Map.copyOf(last));
    }

    private static <T> Set<T> plus(Set<T> some, List<T> more) {
        Set<T> all = new HashSet<>(some);
        all.addAll(more);
        return Set.copyOf(all);
    }
}
