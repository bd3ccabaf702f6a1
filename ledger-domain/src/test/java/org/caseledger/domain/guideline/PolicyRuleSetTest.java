package org.caseledger.domain.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.domain.Refused.refused;

import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.RuleBroken.Kind;
import org.caseledger.domain.guideline.RuleReference.RuleId;
import org.caseledger.domain.guideline.inforce.Measure;
import org.caseledger.domain.guideline.inforce.RuleBook;
import org.caseledger.domain.guideline.inforce.RulesInForce;
import org.caseledger.domain.guideline.inforce.Scope;
import org.caseledger.domain.guideline.inforce.Threshold;
import org.caseledger.domain.guideline.policy.PolicyCommand.ProposePolicyVersion;
import org.caseledger.domain.guideline.policy.PolicyCommand.PublishPolicyVersion;
import org.caseledger.domain.guideline.policy.PolicyEvent.PolicyVersionProposed;
import org.caseledger.domain.guideline.policy.PolicyEvent.PolicyVersionPublished;
import org.caseledger.domain.guideline.policy.PolicyRuleSet;
import org.caseledger.domain.guideline.policy.PolicyRuleSetId;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PolicyRuleSetTest {

    private static final PolicyRuleSetId RULES = PolicyRuleSetId.THE_COUNCILS;
    private static final RuleId LENGTH = new RuleId("R16");
    private static final WorkerId ADMIN = WorkerId.of("44444444-4444-4444-8444-444444444444");
    private static final WorkerId GOVERNANCE = WorkerId.of("55555555-5555-4555-8555-555555555555");
    private static final PersonalText.Clear WHY = new PersonalText.Clear("Families asked for shorter calls.");
    private static final Instant PROPOSED = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant PUBLISHED = Instant.parse("2026-11-03T09:00:00Z");
    private static final List<Threshold> FORTY = List.of(
            new Threshold(Measure.MINUTES, null, 40), new Threshold(Measure.MINUTES, new Scope("PHONE"), 20));

    private AggregateTestFixture<PolicyRuleSet> rules;

    @BeforeEach
    void theCouncilsRules() {
        rules = new AggregateTestFixture<>(PolicyRuleSet.class);
    }

    @Test
    void aVersionIsProposedByOneAndPublishedByAnother() {
        rules.given(proposed(2, null)).when(publish(2, GOVERNANCE)).expectEvents(published(2, PUBLISHED));
    }

    @Test
    void aFirstProposalIsVersionTwo() {
        rules.givenNoPriorActivity().when(propose(FORTY, null)).expectEvents(proposed(2, null));
    }

    @Test
    void anotherProposalTakesThePlaceOfTheOneThatWaits() {
        rules.given(proposed(2, null)).when(propose(FORTY, null)).expectEvents(proposed(3, null));
        rules.given(proposed(2, null), proposed(3, null))
                .when(publish(2, GOVERNANCE))
                .expectException(refused(Kind.CONFLICT, "policy-version-not-waiting"));
    }

    @Test
    void nobodyPublishesTheirOwnProposal() {
        rules.given(proposed(2, null))
                .when(publish(2, ADMIN))
                .expectNoEvents()
                .expectException(refused(Kind.FORBIDDEN, "second-person-needed"));
    }

    @Test
    void nothingIsPublishedTwice() {
        rules.given(proposed(2, null), published(2, PUBLISHED))
                .when(publish(2, GOVERNANCE))
                .expectException(refused(Kind.CONFLICT, "policy-version-not-waiting"));
    }

    @Test
    void theFutureIsChangedAndNeverThePast() {
        rules.givenNoPriorActivity()
                .when(propose(FORTY, PROPOSED.minusSeconds(1)))
                .expectException(refused(Kind.NOT_ACCEPTABLE, "effective-from-in-the-past"));
        rules.given(proposed(2, PROPOSED.plusSeconds(60)))
                .when(publish(2, GOVERNANCE))
                .expectException(refused(Kind.NOT_ACCEPTABLE, "effective-from-in-the-past"));
    }

    @Test
    void onlyTheNumbersOfTheRuleAreTaken() {
        rules.givenNoPriorActivity()
                .when(propose(List.of(new Threshold(Measure.COUNT, null, 3)), null))
                .expectException(refused(Kind.NOT_ACCEPTABLE, "measure-not-of-rule"));
        rules.givenNoPriorActivity()
                .when(propose(List.of(), null))
                .expectException(refused(Kind.NOT_ACCEPTABLE, "measure-missing"));
        rules.givenNoPriorActivity()
                .when(propose(List.of(new Threshold(Measure.MINUTES, null, 0)), null))
                .expectException(refused(Kind.NOT_ACCEPTABLE, "measure-out-of-range"));
        rules.givenNoPriorActivity()
                .when(propose(List.of(FORTY.getFirst(), FORTY.getFirst()), null))
                .expectException(refused(Kind.NOT_ACCEPTABLE, "measure-given-twice"));
    }

    @Test
    void aRuleThatDoesNotExistGetsNoVersion() {
        rules.givenNoPriorActivity()
                .when(new ProposePolicyVersion(RULES, new RuleId("R22"), FORTY, null, WHY, ADMIN, PROPOSED))
                .expectException(refused(Kind.NOT_FOUND, "rule-not-found"));
    }

    @Test
    void everyRuleIsBuiltInSoThatAnEmptyLedgerCanJudge() {
        RulesInForce first = RuleBook.builtIn().inForceAt(PROPOSED);

        for (GuidelineRule rule : GuidelineRule.values()) {
            assertThat(first.of(rule).rule()).isEqualTo(new RuleReference(rule.id(), 1, RuleSource.GUIDELINE));
        }
        assertThat(first.of(GuidelineRule.R16).value(Measure.MINUTES)).isEqualTo(60);
        assertThat(first.of(GuidelineRule.R9).value(Measure.MINUTES)).isEqualTo(5);
        assertThat(first.ofEscalation(17).value(Measure.COUNT)).isEqualTo(3);
        assertThat(first.ofEscalation(17).value(Measure.WITHIN_DAYS)).isEqualTo(28);
        assertThat(first.ofEscalation(6).isSwitchedOn()).isTrue();
    }

    @Test
    void whatHappenedBeforeAVersionKeepsTheOneItWasJudgedBy() {
        RuleBook book = RuleBook.builtIn().with(published(2, PUBLISHED).version());

        RulesInForce before = book.inForceAt(PUBLISHED.minusMillis(1));
        RulesInForce after = book.inForceAt(PUBLISHED);

        assertThat(before.of(LENGTH).rule().version()).isEqualTo(1);
        assertThat(after.of(LENGTH).rule().version()).isEqualTo(2);
        assertThat(after.of(LENGTH).value(Measure.MINUTES, new Scope("VIDEO"))).isEqualTo(40);
        assertThat(after.of(LENGTH).value(Measure.MINUTES, new Scope("PHONE"))).isEqualTo(20);
    }

    private static ProposePolicyVersion propose(List<Threshold> thresholds, @Nullable Instant effectiveFrom) {
        return new ProposePolicyVersion(RULES, LENGTH, thresholds, effectiveFrom, WHY, ADMIN, PROPOSED);
    }

    private static PublishPolicyVersion publish(int version, WorkerId by) {
        return new PublishPolicyVersion(RULES, LENGTH, version, by, PUBLISHED);
    }

    private static RuleReference version(int version) {
        return new RuleReference(LENGTH, version, RuleSource.GUIDELINE);
    }

    private static PolicyVersionProposed proposed(int version, @Nullable Instant effectiveFrom) {
        return new PolicyVersionProposed(RULES, version(version), FORTY, effectiveFrom, WHY, ADMIN, PROPOSED);
    }

    private static PolicyVersionPublished published(int version, Instant effectiveFrom) {
        return new PolicyVersionPublished(
                RULES, version(version), FORTY, effectiveFrom, ADMIN, GOVERNANCE, PUBLISHED);
    }
}
