package org.caseledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What has been stored under a name must be found under it for ever. This list only grows: a name that leaves it, or
 * comes to mean another fact, makes old records unreadable and needs a decision record and an upcaster.
 */
class StoredNamesTest {

    private static final List<String> STORED = List.of(
            "child-record-opened = ChildRecordOpened",
            "worker-allocated = WorkerAllocated",
            "legal-hold-applied = LegalHoldApplied",
            "legal-hold-released = LegalHoldReleased",
            "key-destruction-asked-for = KeyDestructionAskedFor",
            "key-destruction-withdrawn = KeyDestructionWithdrawn",
            "personal-data-key-destroyed = PersonalDataKeyDestroyed",
            "plan-recorded = PlanRecorded",
            "contact-attempt-recorded = ContactAttemptRecorded",
            "contact-held = ContactHeld",
            "participants-observed = ParticipantsObserved",
            "timing-explained = TimingExplained",
            "language-expectations-explained = LanguageExpectationsExplained",
            "language-warning-given = LanguageWarningGiven",
            "contact-terminated = ContactTerminated",
            "contact-continued-with-rationale = ContactContinuedWithRationale",
            "manager-informed = ManagerInformed",
            "policy-checks-evaluated = PolicyChecksEvaluated",
            "policy-breach-recorded = PolicyBreachRecorded",
            "contact-concluded = ContactConcluded",
            "contact-note-appended = ContactNoteAppended",
            "contact-corrected = ContactCorrected",
            "contact-marked-recorded-in-error = ContactMarkedRecordedInError",
            "working-circumstances-recorded = WorkingCircumstancesRecorded",
            "staff-checks-evaluated = StaffChecksEvaluated",
            "staff-breach-recorded = StaffBreachRecorded",
            "practice-concern-raised = PracticeConcernRaised",
            "practice-concern-reported = PracticeConcernReported",
            "practice-action-recorded = PracticeActionRecorded",
            "practice-concern-closed = PracticeConcernClosed",
            "safeguarding-concern-reported = SafeguardingConcernReported",
            "staff-allegation-made = StaffAllegationMade",
            "concern-triaged = ConcernTriaged",
            "immediate-action-recorded = ImmediateActionRecorded",
            "mash-referral-made = MashReferralMade",
            "lado-referral-made = LadoReferralMade",
            "referral-acknowledged = ReferralAcknowledged",
            "referral-decision-recorded = ReferralDecisionRecorded",
            "strategy-discussion-held = StrategyDiscussionHeld",
            "section-47-enquiry-started = Section47EnquiryStarted",
            "section-47-outcome-recorded = Section47OutcomeRecorded",
            "lado-outcome-recorded = LadoOutcomeRecorded",
            "concern-closed = ConcernClosed",
            "concern-reopened = ConcernReopened",
            "mosaic-case-note-exported = MosaicCaseNoteExported",
            "mosaic-case-note-confirmed = MosaicCaseNoteConfirmed",
            "mosaic-case-note-failed = MosaicCaseNoteFailed",
            "escalation-raised = EscalationRaised",
            "escalation-acknowledged = EscalationAcknowledged",
            "escalation-assigned = EscalationAssigned",
            "manager-decision-recorded = ManagerDecisionRecorded",
            "escalation-resolved = EscalationResolved",
            "returned-for-information = ReturnedForInformation",
            "information-provided = InformationProvided",
            "escalation-reopened = EscalationReopened",
            "escalation-step-completed = EscalationStepCompleted",
            "deadline-missed = DeadlineMissed",
            "raised-to-next-tier = RaisedToNextTier",
            "deadline-extended = DeadlineExtended",
            "escalation-returned-to-team = EscalationReturnedToTeam",
            "notification-undelivered = NotificationUndelivered",
            "history-exported = HistoryExported",
            "policy-version-proposed = PolicyVersionProposed",
            "policy-version-published = PolicyVersionPublished",
            "platform-assessed = PlatformAssessed",
            "platform-status-changed = PlatformStatusChanged",
            "platform-exception-applied = PlatformExceptionApplied",
            "device-issued = DeviceIssued",
            "device-returned = DeviceReturned",
            "worker-registered = WorkerRegistered",
            "worker-proposed = WorkerProposed",
            "absence-recorded = AbsenceRecorded",
            "worker-left = WorkerLeft",
            "team-proposed = TeamProposed",
            "team-set = TeamSet",
            "rota-proposed = RotaProposed",
            "rota-set = RotaSet",
            "log-continuation = LogContinued",
            "working-calendar-proposed = WorkingCalendarProposed",
            "working-calendar-published = WorkingCalendarPublished",
            "record-viewed = RecordViewed",
            "record-searched = RecordSearched",
            "record-exported = RecordExported",
            "access-denied = AccessDenied");

    @Test
    void everyNameStillMeansTheFactItWasStoredFor() {
        assertThat(EventCatalogue.all())
                .extracting(entry -> entry.name() + " = " + entry.type().getSimpleName())
                .containsExactlyElementsOf(STORED);
    }

    @Test
    void namesAreWordsJoinedByHyphens() {
        assertThat(EventCatalogue.all())
                .allSatisfy(entry -> assertThat(entry.name()).matches("[a-z]+(-([a-z]+|[0-9]+))*"));
    }
}
