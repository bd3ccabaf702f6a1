package org.caseledger.projections.contacts;

import java.util.List;
import org.caseledger.domain.concern.ConcernId;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.guideline.CheckResult;
import org.caseledger.domain.guideline.Finding;
import org.caseledger.domain.guideline.RuleSource;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.projections.entry.opened.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it stands.
 *
 * @param childIds whom it was about, in the order of their ids
 * @param checks the child-side checks of the guideline, in order of the rules' numbers; the latest answer to each
 * @param escalations what it led to, in the order in which they were raised
 * @param concerns those that arose in it, in the order in which they were reported
 * @param entries every entry in order
 * @param version position of the last entry that touched it
 * @param sequence number of the last entry in the contact's own stream
 */
public record ContactRecord(
        ContactId id,
        State state,
        List<ChildId> childIds,
        List<Check> checks,
        List<EscalationId> escalations,
        List<ConcernId> concerns,
        List<Entry> entries,
        long version,
        long sequence) {

    public ContactRecord {
        childIds = List.copyOf(childIds);
        checks = List.copyOf(checks);
        escalations = List.copyOf(escalations);
        concerns = List.copyOf(concerns);
        entries = List.copyOf(entries);
    }

    /** How far a contact has got. */
    public enum State {
        /** Nobody was reached, or a message was sent or received: it was over at once. */
        ATTEMPTED,
        /** Somebody answered, and it goes on. */
        IN_PROGRESS,
        /** It was ended before its time. */
        TERMINATED,
        /** It came to its end in the ordinary way. */
        CONCLUDED,
        /** It should not have been recorded: struck through, never hidden. */
        RECORDED_IN_ERROR;

        static State after(List<Entry> entries) {
            State state = ATTEMPTED;
            for (Entry entry : entries) {
                state = switch (entry.type()) {
                    case "contact-held" -> IN_PROGRESS;
                    case "contact-terminated" -> TERMINATED;
                    case "contact-concluded" -> CONCLUDED;
                    case "contact-marked-recorded-in-error" -> RECORDED_IN_ERROR;
                    default -> state;
                };
            }
            return state;
        }
    }

    /**
     * The answer to one rule of the guideline.
     *
     * @param rule such as {@code R8}
     * @param answeredBy the worker's sign-in name, or {@code ledger} where the ledger could tell by itself
     * @param finding what stood behind the answer, where the ledger could tell
     * @param reason why it was not met, or could not be, as far as that can be read
     */
    public record Check(
            String rule,
            int version,
            RuleSource source,
            CheckResult.Result result,
            String answeredBy,
            @Nullable Finding finding,
            @Nullable String reason) {}
}
