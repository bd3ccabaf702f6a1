package org.caseledger.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caseledger.domain.casenote.CaseNoteEvent;
import org.caseledger.domain.child.ChildEvent;
import org.caseledger.domain.concern.ConcernEvent;
import org.caseledger.domain.contact.ContactEvent;
import org.caseledger.domain.continuation.ContinuationEvent;
import org.caseledger.domain.device.DeviceEvent;
import org.caseledger.domain.escalation.EscalationEvent;
import org.caseledger.domain.export.ExportEvent;
import org.caseledger.domain.guideline.policy.PolicyEvent;
import org.caseledger.domain.platform.PlatformEvent;
import org.caseledger.domain.practice.PracticeEvent;
import org.caseledger.domain.practiceconcern.PracticeConcernEvent;
import org.caseledger.domain.reading.ReadingEvent;
import org.caseledger.domain.staff.StaffEvent;
import org.caseledger.domain.staff.team.TeamEvent;
import org.caseledger.domain.time.published.CalendarEvent;

/**
 * The names facts are stored under: published language, for ever. Renaming a class changes nothing here; a name that has
 * been stored is never given to another fact.
 */
public final class EventCatalogue {

    /**
     * One kind of fact.
     *
     * @param name as stored
     * @param revision of its payload's form, from 1; a higher one needs an upcaster from each older
     * @param type its record
     */
    public record Entry(String name, int revision, Class<? extends LedgerEvent> type) {}

    private static final Map<String, Entry> BY_NAME = new LinkedHashMap<>();
    private static final Map<Class<?>, Entry> BY_TYPE;

    static {
        add("child-record-opened", ChildEvent.ChildRecordOpened.class);
        add("worker-allocated", ChildEvent.WorkerAllocated.class);
        add("legal-hold-applied", ChildEvent.LegalHoldApplied.class);
        add("legal-hold-released", ChildEvent.LegalHoldReleased.class);
        add("key-destruction-asked-for", ChildEvent.KeyDestructionAskedFor.class);
        add("key-destruction-withdrawn", ChildEvent.KeyDestructionWithdrawn.class);
        add("personal-data-key-destroyed", ChildEvent.PersonalDataKeyDestroyed.class);
        add("plan-recorded", ChildEvent.PlanRecorded.class);
        add("contact-attempt-recorded", ContactEvent.ContactAttemptRecorded.class);
        add("contact-held", ContactEvent.ContactHeld.class);
        add("participants-observed", ContactEvent.ParticipantsObserved.class);
        add("timing-explained", ContactEvent.TimingExplained.class);
        add("language-expectations-explained", ContactEvent.LanguageExpectationsExplained.class);
        add("language-warning-given", ContactEvent.LanguageWarningGiven.class);
        add("contact-terminated", ContactEvent.ContactTerminated.class);
        add("contact-continued-with-rationale", ContactEvent.ContactContinuedWithRationale.class);
        add("manager-informed", ContactEvent.ManagerInformed.class);
        add("policy-checks-evaluated", ContactEvent.PolicyChecksEvaluated.class);
        add("policy-breach-recorded", ContactEvent.PolicyBreachRecorded.class);
        add("contact-concluded", ContactEvent.ContactConcluded.class);
        add("contact-note-appended", ContactEvent.ContactNoteAppended.class);
        add("contact-corrected", ContactEvent.ContactCorrected.class);
        add("contact-marked-recorded-in-error", ContactEvent.ContactMarkedRecordedInError.class);
        add("working-circumstances-recorded", PracticeEvent.WorkingCircumstancesRecorded.class);
        add("staff-checks-evaluated", PracticeEvent.StaffChecksEvaluated.class);
        add("staff-breach-recorded", PracticeEvent.StaffBreachRecorded.class);
        add("practice-concern-raised", PracticeConcernEvent.PracticeConcernRaised.class);
        add("practice-concern-reported", PracticeConcernEvent.PracticeConcernReported.class);
        add("practice-action-recorded", PracticeConcernEvent.PracticeActionRecorded.class);
        add("practice-concern-closed", PracticeConcernEvent.PracticeConcernClosed.class);
        add("safeguarding-concern-reported", ConcernEvent.SafeguardingConcernReported.class);
        add("staff-allegation-made", ConcernEvent.StaffAllegationMade.class);
        add("concern-triaged", ConcernEvent.ConcernTriaged.class);
        add("immediate-action-recorded", ConcernEvent.ImmediateActionRecorded.class);
        add("mash-referral-made", ConcernEvent.MashReferralMade.class);
        add("lado-referral-made", ConcernEvent.LadoReferralMade.class);
        add("referral-acknowledged", ConcernEvent.ReferralAcknowledged.class);
        add("referral-decision-recorded", ConcernEvent.ReferralDecisionRecorded.class);
        add("strategy-discussion-held", ConcernEvent.StrategyDiscussionHeld.class);
        add("section-47-enquiry-started", ConcernEvent.Section47EnquiryStarted.class);
        add("section-47-outcome-recorded", ConcernEvent.Section47OutcomeRecorded.class);
        add("lado-outcome-recorded", ConcernEvent.LadoOutcomeRecorded.class);
        add("concern-closed", ConcernEvent.ConcernClosed.class);
        add("concern-reopened", ConcernEvent.ConcernReopened.class);
        add("mosaic-case-note-exported", CaseNoteEvent.MosaicCaseNoteExported.class);
        add("mosaic-case-note-confirmed", CaseNoteEvent.MosaicCaseNoteConfirmed.class);
        add("mosaic-case-note-failed", CaseNoteEvent.MosaicCaseNoteFailed.class);
        add("escalation-raised", EscalationEvent.EscalationRaised.class);
        add("escalation-acknowledged", EscalationEvent.EscalationAcknowledged.class);
        add("escalation-assigned", EscalationEvent.EscalationAssigned.class);
        add("manager-decision-recorded", EscalationEvent.ManagerDecisionRecorded.class);
        add("escalation-resolved", EscalationEvent.EscalationResolved.class);
        add("returned-for-information", EscalationEvent.ReturnedForInformation.class);
        add("information-provided", EscalationEvent.InformationProvided.class);
        add("escalation-reopened", EscalationEvent.EscalationReopened.class);
        add("escalation-step-completed", EscalationEvent.EscalationStepCompleted.class);
        add("deadline-missed", EscalationEvent.DeadlineMissed.class);
        add("raised-to-next-tier", EscalationEvent.RaisedToNextTier.class);
        add("deadline-extended", EscalationEvent.DeadlineExtended.class);
        add("escalation-returned-to-team", EscalationEvent.EscalationReturnedToTeam.class);
        add("notification-undelivered", EscalationEvent.NotificationUndelivered.class);
        add("history-exported", ExportEvent.HistoryExported.class);
        add("policy-version-proposed", PolicyEvent.PolicyVersionProposed.class);
        add("policy-version-published", PolicyEvent.PolicyVersionPublished.class);
        add("platform-assessed", PlatformEvent.PlatformAssessed.class);
        add("platform-status-changed", PlatformEvent.PlatformStatusChanged.class);
        add("platform-exception-applied", PlatformEvent.PlatformExceptionApplied.class);
        add("device-issued", DeviceEvent.DeviceIssued.class);
        add("device-returned", DeviceEvent.DeviceReturned.class);
        add("worker-registered", StaffEvent.WorkerRegistered.class);
        add("worker-proposed", StaffEvent.WorkerProposed.class);
        add("absence-recorded", StaffEvent.AbsenceRecorded.class);
        add("worker-left", StaffEvent.WorkerLeft.class);
        add("team-proposed", TeamEvent.TeamProposed.class);
        add("team-set", TeamEvent.TeamSet.class);
        add("rota-proposed", TeamEvent.RotaProposed.class);
        add("rota-set", TeamEvent.RotaSet.class);
        add("log-continuation", ContinuationEvent.LogContinued.class);
        add("working-calendar-proposed", CalendarEvent.WorkingCalendarProposed.class);
        add("working-calendar-published", CalendarEvent.WorkingCalendarPublished.class);
        add("record-viewed", ReadingEvent.RecordViewed.class);
        add("record-searched", ReadingEvent.RecordSearched.class);
        add("record-exported", ReadingEvent.RecordExported.class);
        add("access-denied", ReadingEvent.AccessDenied.class);
        BY_TYPE = BY_NAME.values().stream().collect(Collectors.toUnmodifiableMap(Entry::type, entry -> entry));
    }

    private EventCatalogue() {}

    /** Every kind of fact, in the order of this page. */
    public static List<Entry> all() {
        return Collections.unmodifiableList(new ArrayList<>(BY_NAME.values()));
    }

    /** The entry of a stored name, if there is one. */
    public static Optional<Entry> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /**
     * The entry of a fact.
     *
     * @throws IllegalArgumentException when the catalogue does not know it
     */
    public static Entry of(LedgerEvent event) {
        Entry entry = BY_TYPE.get(event.getClass());
        if (entry == null) {
            throw new IllegalArgumentException(event.getClass().getName() + " is not in the event catalogue");
        }
        return entry;
    }

    private static void add(String name, Class<? extends LedgerEvent> type) {
        if (BY_NAME.put(name, new Entry(name, 1, type)) != null) {
            throw new IllegalStateException("two facts are stored as " + name);
        }
    }
}
