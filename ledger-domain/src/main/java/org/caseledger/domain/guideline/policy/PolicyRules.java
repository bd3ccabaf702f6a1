package org.caseledger.domain.guideline.policy;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.RuleBroken.Kind;
import org.caseledger.domain.Wording;
import org.caseledger.domain.guideline.RuleReference;
import org.caseledger.domain.guideline.inforce.Measure;
import org.caseledger.domain.guideline.inforce.RuleBook;
import org.caseledger.domain.guideline.inforce.RuleVersion;
import org.caseledger.domain.guideline.inforce.Threshold;
import org.caseledger.domain.guideline.policy.PolicyCommand.ProposePolicyVersion;
import org.caseledger.domain.guideline.policy.PolicyCommand.PublishPolicyVersion;
import org.caseledger.domain.guideline.policy.PolicyEvent.PolicyVersionProposed;
import org.caseledger.domain.guideline.policy.PolicyEvent.PolicyVersionPublished;
import org.jspecify.annotations.Nullable;

/** What may become of a rule: its numbers and when they hold, never its meaning and never the past. */
final class PolicyRules {

    private PolicyRules() {}

    static List<PolicyEvent> decide(PolicyCommand command, PolicyState state) {
        return switch (command) {
            case ProposePolicyVersion propose -> propose(propose, state);
            case PublishPolicyVersion publish -> publish(publish, state);
        };
    }

    private static List<PolicyEvent> propose(ProposePolicyVersion command, PolicyState state) {
        RuleVersion first = RuleBook.builtIn()
                .newest(command.rule())
                .orElseThrow(() -> new RuleBroken(
                        Kind.NOT_FOUND, "rule-not-found", "there is no rule " + command.rule()));
        requireNumbersOf(first, command.thresholds());
        requireNotPast(command.effectiveFrom(), command.at());
        Wording.requireNarrative("reason", command.reason());
        RuleReference next = new RuleReference(
                command.rule(), state.newestOf(command.rule()) + 1, first.rule().source());
        return List.of(new PolicyVersionProposed(
                command.ruleSet(),
                next,
                command.thresholds(),
                command.effectiveFrom(),
                command.reason(),
                command.by(),
                command.at()));
    }

    private static List<PolicyEvent> publish(PublishPolicyVersion command, PolicyState state) {
        PolicyVersionProposed proposed = state.waiting().get(command.rule());
        if (proposed == null || proposed.rule().version() != command.version()) {
            throw new RuleBroken(
                    Kind.CONFLICT,
                    "policy-version-not-waiting",
                    "version " + command.version() + " of " + command.rule() + " does not wait to be published");
        }
        if (proposed.proposedBy().equals(command.by())) {
            throw new RuleBroken(
                    Kind.FORBIDDEN, "second-person-needed", "worker " + command.by() + " proposed this version");
        }
        requireNotPast(proposed.effectiveFrom(), command.at());
        return List.of(new PolicyVersionPublished(
                command.ruleSet(),
                proposed.rule(),
                proposed.thresholds(),
                proposed.effectiveFrom() == null ? command.at() : proposed.effectiveFrom(),
                proposed.proposedBy(),
                command.by(),
                command.at()));
    }

    /** The same numbers as the first version, each once for all and at most once for each scope. */
    private static void requireNumbersOf(RuleVersion first, List<Threshold> thresholds) {
        Set<Measure> known = measures(first.thresholds());
        Set<Object> said = new HashSet<>();
        for (Threshold threshold : thresholds) {
            if (!known.contains(threshold.measure())) {
                throw refusal(
                        "measure-not-of-rule", first.rule().id() + " does not judge by " + threshold.measure());
            }
            if (!threshold.measure().allows(threshold.value())) {
                throw refusal(
                        "measure-out-of-range", threshold.measure() + " cannot be " + threshold.value());
            }
            if (!said.add(List.of(threshold.measure(), String.valueOf(threshold.scope())))) {
                throw refusal(
                        "measure-given-twice",
                        threshold.measure() + " is given twice for " + String.valueOf(threshold.scope()));
            }
        }
        Set<Measure> forAll = thresholds.stream()
                .filter(threshold -> threshold.scope() == null)
                .map(Threshold::measure)
                .collect(Collectors.toSet());
        if (!forAll.equals(known)) {
            throw refusal(
                    "measure-missing", first.rule().id() + " judges by " + known + ", each of which holds for all");
        }
    }

    private static Set<Measure> measures(List<Threshold> thresholds) {
        return thresholds.stream().map(Threshold::measure).collect(Collectors.toSet());
    }

    private static void requireNotPast(@Nullable Instant effectiveFrom, Instant at) {
        if (effectiveFrom != null && effectiveFrom.isBefore(at)) {
            throw refusal(
                    "effective-from-in-the-past",
                    "a version judges nothing that happened before it was published; " + effectiveFrom + " is past");
        }
    }

    private static RuleBroken refusal(String key, String sentence) {
        return new RuleBroken(Kind.NOT_ACCEPTABLE, key, sentence);
    }
}
