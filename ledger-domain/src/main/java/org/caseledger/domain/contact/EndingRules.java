package org.caseledger.domain.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.Wording;
import org.caseledger.domain.contact.ContactCommand.ConcludeContact;
import org.caseledger.domain.contact.ContactCommand.TerminateContact;
import org.caseledger.domain.contact.ContactEvent.ContactConcluded;
import org.caseledger.domain.contact.ContactEvent.ContactTerminated;
import org.caseledger.domain.contact.ContactEvent.PolicyBreachRecorded;
import org.caseledger.domain.contact.ContactEvent.PolicyChecksEvaluated;
import org.caseledger.domain.contact.ContactState.InProgress;
import org.caseledger.domain.contact.judging.ChildSideChecks;
import org.caseledger.domain.contact.judging.Course;
import org.caseledger.domain.contact.judging.Ending;
import org.caseledger.domain.contact.judging.StaffSideChecks;
import org.caseledger.domain.contact.judging.Standards;
import org.caseledger.domain.contact.observed.ChildSection;
import org.caseledger.domain.guideline.CheckAnswer;
import org.caseledger.domain.guideline.CheckResult;
import org.caseledger.domain.guideline.GuidelineRule;
import org.caseledger.domain.guideline.GuidelineRule.Side;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.practice.PracticeCommand;
import org.caseledger.domain.practice.PracticeCommand.RecordStaffChecks;
import org.caseledger.domain.practice.PracticeRecordId;

/**
 * How a contact comes to its end, in the ordinary way or before its time. What was recorded of it is then held against
 * the guideline, in the same append and before the end itself.
 */
final class EndingRules {

    private EndingRules() {}

    static List<ContactEvent> decide(ConcludeContact command, InProgress contact, Standards standards) {
        if (command.endedAt().isBefore(contact.startedAt())) {
            throw refusal(
                    "ended-before-started",
                    "contact " + command.contact() + " ended at " + command.endedAt() + ", before it started at "
                            + contact.startedAt());
        }
        Wording.requireNarrative("summary", command.summary());
        Set<ChildId> spokenOf = requireSections(command, contact.children());
        requireAnswers(command.checks());
        Ending ending = new Ending.Ordinary(
                command.worriesNoticed(), contact.children(), spokenOf, command.endedAt());
        List<ContactEvent> events = new ArrayList<>(checked(
                command.contact(),
                contact.children(),
                ChildSideChecks.at(
                        ending, contact.course(), standards, ofSide(Side.CHILD, command.checks()), command.by()),
                command.endedAt()));
        events.add(
                new ContactConcluded(
                        command.contact(),
                        contact.children(),
                        command.summary(),
                        command.worriesNoticed(),
                        command.sections(),
                        command.endedAt()));
        return List.copyOf(events);
    }

    static List<ContactEvent> decide(TerminateContact command, InProgress contact, Standards standards) {
        requireOrder(command, contact);
        Wording.requireNarrative("rationale", command.rationale());
        List<ContactEvent> events = new ArrayList<>();
        Course course = contact.course();
        if (command.managerInformed() != null) {
            events.add(ContactRules.informed(command.contact(), command.by(), command.managerInformed(), contact));
            course = course.managerTold();
        }
        Ending ending = new Ending.Early(command.reason(), command.observedAt(), command.terminatedAt());
        events.addAll(checked(
                command.contact(),
                contact.children(),
                ChildSideChecks.at(ending, course, standards, List.of(), command.by()),
                command.terminatedAt()));
        events.add(
                new ContactTerminated(
                        command.contact(),
                        contact.children(),
                        command.reason(),
                        command.whose(),
                        command.observedAt(),
                        command.explanationGiven(),
                        command.rationale(),
                        command.terminatedAt()));
        return List.copyOf(events);
    }

    /** What the worker answered about their own side goes to the practice stream instead. */
    static Optional<PracticeCommand> staffSide(ConcludeContact command, Standards standards) {
        List<CheckResult> results = StaffSideChecks.answeredAtTheEnd(
                ofSide(Side.STAFF, command.checks()),
                command.recordingMade(),
                standards.inForceAt(command.endedAt()),
                command.by());
        return results.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new RecordStaffChecks(
                                PracticeRecordId.atConclusionOf(command.contact()),
                                command.contact(),
                                command.by(),
                                results,
                                command.endedAt()));
    }

    /** The checks and, for each that was not met, the breach. */
    static List<ContactEvent> checked(
            ContactId contact, Set<ChildId> children, List<CheckResult> results, Instant at) {
        List<ContactEvent> events = new ArrayList<>();
        events.add(new PolicyChecksEvaluated(contact, children, results, at));
        for (CheckResult result : results) {
            if (result.isBreach()) {
                GuidelineRule rule = GuidelineRule.of(result.rule().id()).orElseThrow();
                events.add(new PolicyBreachRecorded(
                        contact,
                        children,
                        result.rule(),
                        rule.severityOf(result.finding()),
                        rule.breachStream(),
                        result.finding(),
                        at));
            }
        }
        return events;
    }

    static void requireAnswers(List<CheckAnswer> answers) {
        Set<GuidelineRule> answered = EnumSet.noneOf(GuidelineRule.class);
        for (CheckAnswer answer : answers) {
            if (!answered.add(answer.rule())) {
                throw refusal("check-answered-twice", "rule " + answer.rule() + " was answered twice");
            }
            Wording.requireNarrative("reason of a check", answer.reason());
        }
    }

    private static Set<ChildId> requireSections(ConcludeContact command, Set<ChildId> children) {
        Set<ChildId> spokenOf = new HashSet<>();
        for (ChildSection section : command.sections()) {
            if (!children.contains(section.child())) {
                throw refusal(
                        "child-not-on-contact",
                        "child " + section.child() + " is not on contact " + command.contact());
            }
            if (!spokenOf.add(section.child())) {
                throw refusal(
                        "child-named-twice", "child " + section.child() + " has two sections in one conclusion");
            }
            Wording.requireNarrative("child's views", section.views());
        }
        return spokenOf;
    }

    private static void requireOrder(TerminateContact command, InProgress contact) {
        Instant terminatedAt = command.terminatedAt();
        if (terminatedAt.isBefore(contact.startedAt())) {
            throw refusal(
                    "terminated-before-started",
                    "the contact was ended at " + terminatedAt + ", before it started at " + contact.startedAt());
        }
        Instant observedAt = command.observedAt();
        if (observedAt != null) {
            ContactRules.requireSince("observation", observedAt, contact);
            if (terminatedAt.isBefore(observedAt)) {
                throw refusal(
                        "terminated-before-observed",
                        "the contact was ended at " + terminatedAt + ", before its reason was observed at "
                                + observedAt);
            }
        }
    }

    private static List<CheckAnswer> ofSide(Side side, List<CheckAnswer> answers) {
        return answers.stream().filter(answer -> answer.rule().side() == side).collect(Collectors.toList());
    }

    private static RuleBroken refusal(String key, String sentence) {
        return new RuleBroken(RuleBroken.Kind.NOT_ACCEPTABLE, key, sentence);
    }
}
