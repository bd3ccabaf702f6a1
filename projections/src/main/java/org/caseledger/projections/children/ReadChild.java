package org.caseledger.projections.children;

import java.time.Instant;
import java.util.List;
import org.caseledger.domain.child.Involvement;
import org.caseledger.domain.child.PlanStatus;
import org.caseledger.domain.child.RetentionRuleName;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.HoldId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.reading.QuestionName;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.Question;
import org.jspecify.annotations.Nullable;

/** Who a child is, and who works with them. */
public record ReadChild(ChildId child) implements Question<ReadChild.Answer> {

    @Override
    public QuestionName name() {
        return new QuestionName("read-child");
    }

    @Override
    public About about() {
        return new About.OneChild(child);
    }

    @Override
    public ProjectionName projection() {
        return ProjectionName.CHILDREN;
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    /**
     * A child's record. Words that were erased or damaged are replaced by a sentence that says so.
     *
     * @param dateOfBirth ISO date
     * @param nhsNumber ten digits, where known
     * @param team the team that holds the case
     * @param openedAt UTC
     * @param allocations in the order in which they were made
     * @param legalHolds every hold there was, released or not, in the order in which they began
     * @param keyDestruction what waits for another person's approval, if anything does
     * @param erased the decision that erased the child's words, if there was one
     * @param plans in the order in which they were recorded
     * @param flags {@code text-erased}, {@code text-damaged}
     * @param version position of the last entry in the child's own stream
     * @param sequence number of that entry in the stream
     */
    public record Answer(
            ChildId id,
            String mosaicPersonId,
            String givenName,
            String familyName,
            String dateOfBirth,
            @Nullable String nhsNumber,
            TeamCode team,
            Instant openedAt,
            List<Allocation> allocations,
            List<LegalHold> legalHolds,
            @Nullable KeyDestruction keyDestruction,
            @Nullable Erasure erased,
            List<Plan> plans,
            List<String> flags,
            long version,
            long sequence) {

        public Answer {
            allocations = List.copyOf(allocations);
            legalHolds = List.copyOf(legalHolds);
            plans = List.copyOf(plans);
            flags = List.copyOf(flags);
        }
    }

    /**
     * The part a worker has in the case.
     *
     * @param worker sign-in name
     * @param team the team that held the case from then on
     * @param from UTC
     */
    public record Allocation(String worker, TeamCode team, Involvement involvement, Instant from) {}

    /**
     * A hold that keeps everything about the child from being erased, until it is released.
     *
     * @param appliedAt UTC
     * @param appliedBy sign-in name
     * @param releasedAt UTC; absent while it applies, as are the next two
     * @param releasedBy sign-in name
     */
    public record LegalHold(
            HoldId id,
            Instant appliedAt,
            String appliedBy,
            String reason,
            @Nullable Instant releasedAt,
            @Nullable String releasedBy,
            @Nullable String releaseReason) {}

    /**
     * A destruction of the child's key that somebody asked for.
     *
     * @param askedBy sign-in name
     * @param askedAt UTC
     */
    public record KeyDestruction(RetentionRuleName retentionRule, String askedBy, Instant askedAt, String reason) {}

    /**
     * That the child's words are gone for good.
     *
     * @param on when it was decided, UTC
     */
    public record Erasure(RetentionRuleName retentionRule, Instant on) {}
    /** What plan there is for the child from a moment on; UTC. */
    public record Plan(PlanStatus status, Instant from) {}
}
