package org.caseledger.app.access.decision;

import java.util.List;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.LedgerId;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernId;

/** Whether a child's record may be named by a worker, as of the last committed append. */
public interface ChildAccess {

    /** Whether the worker may see the child's record; false too where there is none. */
    boolean maySee(Worker worker, ChildId child);

    /** Children of the worker's team and those they have a part in; none for roles that have no caseload. */
    List<ChildId> caseload(Worker worker, int most);

    /** Whether there is a record at all. Only for what is never refused, such as a safeguarding concern. */
    boolean exists(ChildId child);

    /** Whether the worker sees the escalation in the managers' queue. */
    boolean maySeeEscalation(Worker worker, EscalationId escalation);

    /** Whether the worker may look into a staff matter. */
    boolean mayLookInto(Worker worker, PracticeConcernId concern);
    /** The children a contact, concern or escalation is about, in no order. */
    List<ChildId> childrenOf(LedgerId stream);

    /** Whether the worker may see the records of all children a contact or concern is about; false for none. */
    boolean maySeeRecord(Worker worker, LedgerId stream);
}
