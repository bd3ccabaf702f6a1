package org.caseledger.projections.casenotes;

import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.reading.QuestionName;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.Question;

/** The case note of one child of one contact, as when it is sent. */
public record ReadCaseNote(ContactId contact, ChildId child) implements Question<CaseNote> {

    @Override
    public QuestionName name() {
        return new QuestionName("read-case-note");
    }

    @Override
    public About about() {
        return new About.OneChild(child);
    }

    @Override
    public ProjectionName projection() {
        return ProjectionName.CASE_NOTES;
    }

    @Override
    public Class<CaseNote> answer() {
        return CaseNote.class;
    }
}
