package org.caseledger.domain.contact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.Wording;
import org.caseledger.domain.contact.ContactCommand.ConcludeContact;
import org.caseledger.domain.contact.ContactEvent.ContactConcluded;
import org.caseledger.domain.contact.ContactEvent.PolicyChecksEvaluated;
import org.caseledger.domain.contact.ContactState.InProgress;
import org.caseledger.domain.contact.observed.ChildSection;
import org.caseledger.domain.guideline.CheckResult;
import org.caseledger.domain.guideline.GuidelineRule;
import org.caseledger.domain.guideline.GuidelineRule.Side;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.practice.PracticeCommand;
import org.caseledger.domain.practice.PracticeCommand.RecordStaffChecks;
import org.caseledger.domain.practice.PracticeRecordId;

/** How a contact comes to its end in the ordinary way, and where its checks belong. */
final class ConclusionRules {

    private ConclusionRules() {}

    static List<ContactEvent> decide(ConcludeContact command, InProgress contact) {
        if (command.endedAt().isBefore(contact.startedAt())) {
            throw refusal(
                    "ended-before-started",
                    "contact " + command.contact() + " ended at " + command.endedAt() + ", before it started at "
                            + contact.startedAt());
        }
        Wording.requireNarrative("summary", command.summary());
        requireSections(command, contact.children());
        requireChecks(command.checks());
        List<ContactEvent> events = new ArrayList<>();
        List<CheckResult> results = ofSide(Side.CHILD, command.checks());
        if (!results.isEmpty()) {
            events.add(
                    new PolicyChecksEvaluated(command.contact(), contact.children(), results, command.endedAt()));
        }
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

    /** What the worker answered about their own side goes to the practice stream instead. */
    static Optional<PracticeCommand> staffSide(ConcludeContact command) {
        List<CheckResult> results = ofSide(Side.STAFF, command.checks());
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

    private static void requireSections(ConcludeContact command, Set<ChildId> children) {
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
    }

    private static void requireChecks(List<CheckResult> checks) {
        Set<GuidelineRule> answered = EnumSet.noneOf(GuidelineRule.class);
        for (CheckResult check : checks) {
            if (!answered.add(ruleOf(check))) {
                throw refusal("check-answered-twice", "rule " + check.rule().id() + " was answered twice");
            }
            Wording.requireNarrative("reason of a check", check.reason());
        }
    }

    private static List<CheckResult> ofSide(Side side, List<CheckResult> checks) {
        return checks.stream().filter(check -> ruleOf(check).side() == side).toList();
    }

    private static GuidelineRule ruleOf(CheckResult check) {
        return GuidelineRule.of(check.rule().id())
                .orElseThrow(
                        () -> refusal(
                                "rule-not-in-guideline", check.rule().id() + " is not a rule of the guideline"));
    }

    private static RuleBroken refusal(String key, String sentence) {
        return new RuleBroken(RuleBroken.Kind.NOT_ACCEPTABLE, key, sentence);
    }
}
