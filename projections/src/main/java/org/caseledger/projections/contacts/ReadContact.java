package org.caseledger.projections.contacts;

import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.reading.QuestionName;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.Question;

/** One contact with everything that was recorded of it. */
public record ReadContact(ContactId contact) implements Question<ContactRecord> {

    @Override
    public QuestionName name() {
        return new QuestionName("read-contact");
    }

    @Override
    public About about() {
        return new About.OneStream(contact.value());
    }

    @Override
    public ProjectionName projection() {
        return ProjectionName.CONTACTS;
    }

    @Override
    public Class<ContactRecord> answer() {
        return ContactRecord.class;
    }
}
