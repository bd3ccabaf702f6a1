package org.caseledger.projections.practice;

import java.util.List;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.reading.QuestionName;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.Question;

/** The practice concerns somebody may look into, the newest first. */
public record ReadPracticeConcerns(PracticeScope scope) implements Question<ReadPracticeConcerns.Answer> {

    /** Of one who has not been placed yet: none. */
    public static ReadPracticeConcerns by(WorkerId asker) {
        return new ReadPracticeConcerns(PracticeScope.nothing(asker));
    }

    @Override
    public QuestionName name() {
        return new QuestionName("read-practice-concerns");
    }

    @Override
    public About about() {
        return new About.StaffMatters();
    }

    @Override
    public ProjectionName projection() {
        return ProjectionName.PRACTICE_CONCERNS;
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    /** Those there are, at most two hundred. */
    public record Answer(List<PracticeConcernRecord> concerns) {

        public Answer {
            concerns = List.copyOf(concerns);
        }
    }
}
