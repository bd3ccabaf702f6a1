package org.caseledger.projections.contacts;

import java.util.Set;
import java.util.UUID;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.reading.QuestionName;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.Withholding;

/**
 * One contact with everything that was recorded of it.
 *
 * @param withheld what it led to that is kept from the asker
 */
public record ReadContact(ContactId contact, Set<UUID> withheld) implements Withholding<ContactRecord> {

    public ReadContact {
        withheld = Set.copyOf(withheld);
    }

    /** The question before it is known who asks. */
    public ReadContact(ContactId contact) {
        this(contact, Set.of());
    }

    @Override
    public ReadContact without(Set<UUID> streams) {
        return new ReadContact(contact, streams);
    }

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
