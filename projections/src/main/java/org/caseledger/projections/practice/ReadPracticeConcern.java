package org.caseledger.projections.practice;

import org.caseledger.domain.practiceconcern.terms.PracticeConcernId;
import org.caseledger.domain.reading.QuestionName;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.Question;

/** One practice concern with everything that was recorded of it. */
public record ReadPracticeConcern(PracticeConcernId practiceConcern) implements Question<PracticeConcernRecord> {

    @Override
    public QuestionName name() {
        return new QuestionName("read-practice-concern");
    }

    @Override
    public About about() {
        return new About.OneStaffMatter(practiceConcern);
    }

    @Override
    public ProjectionName projection() {
        return ProjectionName.PRACTICE_CONCERNS;
    }

    @Override
    public Class<PracticeConcernRecord> answer() {
        return PracticeConcernRecord.class;
    }
}
