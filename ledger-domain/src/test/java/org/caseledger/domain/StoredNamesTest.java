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
            "contact-concluded = ContactConcluded",
            "contact-note-appended = ContactNoteAppended",
            "contact-corrected = ContactCorrected",
            "contact-marked-recorded-in-error = ContactMarkedRecordedInError",
            "working-circumstances-recorded = WorkingCircumstancesRecorded",
            "staff-checks-evaluated = StaffChecksEvaluated",
            "practice-concern-raised = PracticeConcernRaised",
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
            "policy-version-proposed = PolicyVersionProposed",
            "policy-version-published = PolicyVersionPublished",
            "worker-registered = WorkerRegistered",
            "record-viewed = RecordViewed",
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
