package org.caseledger.app.web.conventions.records;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.caseledger.app.access.decision.ChildAccess;
import org.caseledger.app.access.worker.StaffRegister;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.recording.StreamVersions;
import org.caseledger.app.web.conventions.problem.RequestRefused;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.LedgerId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a request names, and refuses what is not there or may not be known to be. */
@Component
public class Records {

    private final ChildAccess access;
    private final StaffRegister staff;
    private final StreamVersions versions;
    private final InstantSource ledgerClock;

    Records(ChildAccess access, StaffRegister staff, StreamVersions versions, InstantSource ledgerClock) {
        this.access = access;
        this.staff = staff;
        this.versions = versions;
        this.ledgerClock = ledgerClock;
    }

    /** Now, by the ledger's clock; UTC, microseconds. */
    public Instant now() {
        return ledgerClock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Refuses a child whom the worker may not know of.
     *
     * @throws RequestRefused 404 when the child has no record or the worker may not see it
     */
    public void requireVisible(ChildId child, Worker by) {
        if (!access.maySee(by, child)) {
            throw RequestRefused.notFound();
        }
    }

    /** Whether the worker may see the child's record. */
    public boolean isVisible(ChildId child, Worker by) {
        return access.maySee(by, child);
    }

    /** The children a contact, concern or escalation is about, whoever may see them. */
    public List<ChildId> childrenOf(LedgerId stream) {
        return access.childrenOf(stream);
    }

    /**
     * Refuses an escalation that the worker does not see in the managers' queue.
     *
     * @throws RequestRefused 404 when there is no such escalation or the worker may not see it
     */
    public void requireVisible(EscalationId escalation, Worker by) {
        if (!access.maySeeEscalation(by, escalation)) {
            throw RequestRefused.notFound();
        }
    }

    /**
     * Refuses a contact or concern that the worker may not know of.
     *
     * @throws RequestRefused 404 when there is no such contact or concern or the worker may not see it
     */
    public void requireVisible(LedgerId stream, Worker by) {
        if (!access.maySeeRecord(by, stream)) {
            throw RequestRefused.notFound();
        }
    }

    /**
     * Refuses a staff matter that the worker may not look into.
     *
     * @throws RequestRefused 404 when there is none or the worker may not know of it
     */
    public void requireVisible(PracticeConcernId concern, Worker by) {
        if (!access.mayLookInto(by, concern)) {
            throw RequestRefused.notFound();
        }
    }

    /**
     * The children, all of whom the worker may see.
     *
     * @throws RequestRefused 422 {@code unknown-child} for a child of {@code /childIds} whom the worker may not see
     */
    public Set<ChildId> visible(List<ChildId> children, Worker by) {
        return known(children, child -> access.maySee(by, child));
    }

    /**
     * The children, whoever may see them: nobody is kept from reporting a concern.
     *
     * @throws RequestRefused 422 {@code unknown-child} for a child of {@code /childIds} who has no record
     */
    public Set<ChildId> existing(List<ChildId> children) {
        return known(children, access::exists);
    }

    /**
     * Refuses a position that holds no entry of the contact's own.
     *
     * @throws RequestRefused 422 {@code unknown-entry} at {@code /position}
     */
    public void requireEntry(ContactId contact, long position) {
        if (!versions.hasEntryAt(contact, position)) {
            throw RequestRefused.field("/position", "unknown-entry", "This contact has no entry at that position.");
        }
    }

    /**
     * Refuses a contact named in a body that the worker may not know of.
     *
     * @throws RequestRefused 422 {@code unknown-contact} at the pointer
     */
    public void requireNamed(ContactId contact, Worker by, String pointer) {
        if (!access.maySeeRecord(by, contact)) {
            throw RequestRefused.field(pointer, "unknown-contact",
                    "There is no such contact, or none that you may see.");
        }
    }

    /**
     * Refuses a contact that does not exist, whoever may see it.
     *
     * @throws RequestRefused 422 {@code unknown-contact} at {@code /contactId} when there is no such contact
     */
    public void requireExisting(@Nullable ContactId contact) {
        if (contact != null && versions.lastSequenceOf(contact).isEmpty()) {
            throw RequestRefused.field("/contactId", "unknown-contact", "There is no such contact.");
        }
    }

    /**
     * The worker of a sign-in name.
     *
     * @throws RequestRefused 422 {@code unknown-worker} at the pointer when nobody of that name works here
     */
    public WorkerId worker(String signInName, String pointer) {
        return staff.idOf(signInName)
                .orElseThrow(() -> RequestRefused.field(
                        pointer, "unknown-worker", "Nobody of that sign-in name is on the staff register."));
    }

    /** The words as they go into a command; null where there are none. */
    public static PersonalText.@Nullable Clear words(@Nullable String text) {
        return text == null ? null : new PersonalText.Clear(text);
    }

    private static Set<ChildId> known(List<ChildId> children, Predicate<ChildId> isKnown) {
        for (int i = 0; i < children.size(); i++) {
            if (!isKnown.test(children.get(i))) {
                throw RequestRefused.field(
                        "/childIds/" + i, "unknown-child", "There is no such child, or none that you may see.");
            }
        }
        return new LinkedHashSet<>(children);
    }
}
