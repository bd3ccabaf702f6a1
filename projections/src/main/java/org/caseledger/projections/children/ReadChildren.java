package org.caseledger.projections.children;

import java.util.List;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.reading.QuestionName;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.Question;

/** What several children are called, in the order of their family names. */
public record ReadChildren(List<ChildId> children) implements Question<ReadChildren.Answer> {

    public ReadChildren {
        children = List.copyOf(children);
    }

    @Override
    public QuestionName name() {
        return new QuestionName("read-children");
    }

    @Override
    public About about() {
        return new About.Several(children);
    }

    @Override
    public ProjectionName projection() {
        return ProjectionName.CHILDREN;
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    /** The children. Words that were erased or damaged are replaced by a sentence that says so. */
    public record Answer(List<Named> children) {

        public Answer {
            children = List.copyOf(children);
        }
    }

    /** A child and what it is called. */
    public record Named(ChildId child, String givenName, String familyName) {}
}
