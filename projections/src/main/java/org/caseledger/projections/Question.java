package org.caseledger.projections;

import java.util.List;
import java.util.UUID;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernId;
import org.caseledger.domain.reading.QuestionName;

/**
 * Something asked of the record. Asking is itself recorded: whoever answers a question has first decided whether the
 * asker may have the answer, and has written that down.
 *
 * @param <A> what is answered
 */
public interface Question<A> {

    /** The name the access log knows it by. */
    QuestionName name();

    /** Whose record it opens; decides who may ask. */
    About about();

    /** The projection that answers it, and how far that has read; one of {@link ProjectionName}. */
    ProjectionName projection();

    /** The type of the answer. */
    Class<A> answer();

    /** Whose record a question opens. */
    sealed interface About {

        /** One child's record. */
        record OneChild(ChildId child) implements About {}

        /** The records of several children, each of which the asker must be allowed to see; of none, an empty list. */
        record Several(List<ChildId> children) implements About {

            public Several {
                children = List.copyOf(children);
            }
        }

        /** What the asker has begun themselves; it names no child. */
        record OwnWork() implements About {}

        /** A contact or concern, and so the records of the children it concerns. */
        record OneStream(UUID stream) implements About {}

        /** One item of the managers' queue, seen by whoever sees it there. */
        record OneEscalation(EscalationId escalation) implements About {}

        /** The managers' queue; the answer holds only what the asker's team and role may see. */
        record TheQueue() implements About {}

        /** Any children at all; the answer holds only those whose records the asker may see. */
        record ASearch() implements About {}
        /** Staff matters; the answer holds only those the asker may look into. */
        record StaffMatters() implements About {}

        /** One staff matter, seen by whoever sees it in the list. */
        record OneStaffMatter(PracticeConcernId practiceConcern) implements About {}

        /** A register that holds no child's record. */
        record ARegister() implements About {}
    }
}
