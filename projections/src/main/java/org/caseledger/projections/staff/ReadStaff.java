package org.caseledger.projections.staff;

import java.time.Instant;
import java.util.List;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.reading.QuestionName;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.Question;
import org.jspecify.annotations.Nullable;

/** The staff register. */
public record ReadStaff() implements Question<ReadStaff.Answer> {

    @Override
    public QuestionName name() {
        return new QuestionName("read-staff");
    }

    @Override
    public About about() {
        return new About.ARegister();
    }

    @Override
    public ProjectionName projection() {
        return ProjectionName.STAFF;
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    /**
     * The register.
     *
     * @param workers in the order in which they were entered
     * @param version position of the last entry of the register; -1 while it is empty
     */
    public record Answer(List<Registered> workers, long version) {

        public Answer {
            workers = List.copyOf(workers);
        }
    }

    /**
     * One worker.
     *
     * @param team absent for those who belong to no one team
     * @param position of the entry that says so
     * @param status proposed, here, or gone
     * @param awayFrom the beginning of the absence recorded last; UTC
     * @param awayTo when they are back from it, not included
     */
    public record Registered(
            WorkerId id,
            String signInName,
            String displayName,
            StaffRole role,
            @Nullable TeamCode team,
            long position,
            Status status,
            @Nullable Instant awayFrom,
            @Nullable Instant awayTo) {}

    /** Whether somebody works here. */
    public enum Status {
        /** Not yet: somebody else has to approve it. */
        PROPOSED,
        /** Yes. */
        HERE,
        /** No more. */
        LEFT
    }
}
