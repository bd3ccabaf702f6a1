package org.caseledger.domain.contact;

import java.util.List;
import java.util.Set;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.Wording;
import org.caseledger.domain.contact.ContactCommand.AppendNote;
import org.caseledger.domain.contact.ContactCommand.CorrectContact;
import org.caseledger.domain.contact.ContactCommand.MarkRecordedInError;
import org.caseledger.domain.contact.ContactEvent.ContactCorrected;
import org.caseledger.domain.contact.ContactEvent.ContactMarkedRecordedInError;
import org.caseledger.domain.contact.ContactEvent.ContactNoteAppended;
import org.caseledger.domain.contact.ContactState.InProgress;
import org.caseledger.domain.contact.ContactState.Recorded;
import org.caseledger.domain.ids.ChildId;

/** What is said about a contact afterwards: notes, corrections and that it was an error. Nothing is ever edited. */
final class AfterwardsRules {

    private AfterwardsRules() {}

    static List<ContactEvent> append(AppendNote command, Recorded contact) {
        if (contact instanceof InProgress) {
            throw new RuleBroken(
                    RuleBroken.Kind.CONFLICT,
                    "contact-is-in-progress",
                    "contact " + command.contact() + " is in progress; a note is added to a finished one");
        }
        Wording.requireNarrative("text", command.text());
        return List.of(
                new ContactNoteAppended(command.contact(), contact.children(), command.text(), command.at()));
    }

    static List<ContactEvent> correct(CorrectContact command, Recorded contact) {
        if (command.position() < 0) {
            throw refusal("position-not-in-ledger", "no entry has the position " + command.position());
        }
        Wording.requireNarrative("correction", command.to());
        Wording.requireNarrative("reason", command.reason());
        return List.of(
                new ContactCorrected(
                        command.contact(),
                        concerned(command, contact.children()),
                        command.position(),
                        command.field(),
                        command.to(),
                        command.reason(),
                        command.at()));
    }

    static List<ContactEvent> strikeThrough(MarkRecordedInError command, Recorded contact) {
        if (command.contact().equals(command.replacement())) {
            throw refusal("replaced-by-itself", "contact " + command.contact() + " cannot replace itself");
        }
        Wording.requireNarrative("reason", command.reason());
        return List.of(
                new ContactMarkedRecordedInError(
                        command.contact(),
                        contact.children(),
                        command.reason(),
                        command.replacement(),
                        command.at()));
    }

    /** Whose records show the correction: what one child said is not shown to, or sealed for, the siblings. */
    private static Set<ChildId> concerned(CorrectContact command, Set<ChildId> children) {
        ChildId child = command.child();
        if (child == null) {
            if (command.field().ofOneChild() && children.size() > 1) {
                throw refusal(
                        "no-child-named",
                        "a correction of " + command.field().fieldName() + " says which of " + children.size()
                                + " children it is about");
            }
            return children;
        }
        if (!children.contains(child)) {
            throw refusal("child-not-on-contact", "child " + child + " is not on contact " + command.contact());
        }
        return Set.of(child);
    }

    private static RuleBroken refusal(String key, String sentence) {
        return new RuleBroken(RuleBroken.Kind.NOT_ACCEPTABLE, key, sentence);
    }
}
