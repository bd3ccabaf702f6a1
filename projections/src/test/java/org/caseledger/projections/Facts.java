package org.caseledger.projections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.Rating;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.casenote.CaseNoteEvent;
import org.caseledger.domain.casenote.CaseNotesId;
import org.caseledger.domain.casenote.MosaicFailure;
import org.caseledger.domain.child.ChildEvent;
import org.caseledger.domain.child.Involvement;
import org.caseledger.domain.child.PlanStatus;
import org.caseledger.domain.child.RetentionRuleName;
import org.caseledger.domain.concern.ConcernEvent;
import org.caseledger.domain.concern.ConcernId;
import org.caseledger.domain.concern.terms.Agency;
import org.caseledger.domain.concern.terms.ConcernCategory;
import org.caseledger.domain.concern.terms.ConcernOutcome;
import org.caseledger.domain.concern.terms.LadoOutcome;
import org.caseledger.domain.concern.terms.ReferralDecision;
import org.caseledger.domain.concern.terms.ReferralTo;
import org.caseledger.domain.concern.terms.Section47Outcome;
import org.caseledger.domain.concern.terms.StrategyOutcome;
import org.caseledger.domain.concern.terms.TriageDecision;
import org.caseledger.domain.contact.ContactEvent;
import org.caseledger.domain.contact.CorrectedField;
import org.caseledger.domain.contact.attempt.AttemptOutcome;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.contact.attempt.Direction;
import org.caseledger.domain.contact.attempt.Purpose;
import org.caseledger.domain.contact.ending.ContinuationIssue;
import org.caseledger.domain.contact.ending.InformedHow;
import org.caseledger.domain.contact.ending.TerminationReason;
import org.caseledger.domain.contact.observed.ChildSection;
import org.caseledger.domain.contact.observed.ChildSeen;
import org.caseledger.domain.contact.observed.LanguageType;
import org.caseledger.domain.contact.observed.Participant;
import org.caseledger.domain.contact.observed.ParticipantRole;
import org.caseledger.domain.contact.observed.SeenAlone;
import org.caseledger.domain.contact.observed.TimingAspect;
import org.caseledger.domain.contact.observed.TimingReason;
import org.caseledger.domain.contact.observed.WarningTarget;
import org.caseledger.domain.contact.observed.WorriesNoticed;
import org.caseledger.domain.continuation.CheckpointRoot;
import org.caseledger.domain.continuation.ContinuationEvent;
import org.caseledger.domain.export.ExportEvent;
import org.caseledger.domain.export.ExportId;
import org.caseledger.domain.guideline.BreachStream;
import org.caseledger.domain.guideline.CheckResult;
import org.caseledger.domain.guideline.Finding;
import org.caseledger.domain.guideline.GuidelineRule;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.HoldId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.platform.terms.PlatformId;
import org.caseledger.domain.practice.LocationType;
import org.caseledger.domain.practice.PracticeEvent;
import org.caseledger.domain.practice.PracticeRecordId;
import org.caseledger.domain.practiceconcern.PracticeConcernEvent;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernId;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernType;
import org.caseledger.domain.practiceconcern.terms.PracticeOutcome;
import org.caseledger.domain.reading.Ground;
import org.caseledger.domain.reading.QueryFingerprint;
import org.caseledger.domain.reading.QuestionName;
import org.caseledger.domain.reading.ReadingEvent;
import org.caseledger.domain.staff.StaffEvent;
import org.caseledger.domain.staff.team.Shift;
import org.caseledger.domain.staff.team.TeamEvent;
import org.caseledger.domain.staff.team.TeamId;
import org.caseledger.domain.time.CalendarVersion;
import org.caseledger.domain.time.published.CalendarEvent;
import org.caseledger.domain.time.published.CalendarsId;

/** One fact of every kind but those of escalations, about two invented siblings. */
public final class Facts {

    public static final ChildId MIRA = ChildId.of("00000000-0000-4000-8000-00000000000a");
    public static final ChildId TOBY = ChildId.of("00000000-0000-4000-8000-00000000000b");
    public static final ChildId ROSE = ChildId.of("00000000-0000-4000-8000-00000000000c");
    public static final Set<ChildId> SIBLINGS = ChildId.inOrder(Set.of(MIRA, TOBY));
    public static final WorkerId PRACTITIONER = WorkerId.of("00000000-0000-4000-8000-0000000000f1");
    public static final WorkerId MANAGER = WorkerId.of("00000000-0000-4000-8000-0000000000f2");
    public static final TeamCode NORTH = new TeamCode("north");
    public static final TeamCode SOUTH = new TeamCode("south");
    public static final ContactId CALL = ContactId.of("00000000-0000-4000-8000-0000000000c1");
    public static final ConcernId CONCERN = ConcernId.of("00000000-0000-4000-8000-0000000000d1");
    public static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");

    private Facts() {}

    /** A text as it is stored; {@code sealed:} stands for the cipher. */
    public static PersonalText sealed(String words) {
        return new PersonalText.Sealed(new UUID(0, 0), "any", "sealed:" + words);
    }

    public static ChildEvent.ChildRecordOpened opened(ChildId child) {
        return new ChildEvent.ChildRecordOpened(
                child, sealed("1234567"), sealed("Mira"), sealed("Example"), sealed("2014-05-02"), null, NORTH,
                PRACTITIONER, TEN);
    }

    public static ChildEvent.PlanRecorded planned(ChildId child) {
        return new ChildEvent.PlanRecorded(child, PlanStatus.CP, TEN);
    }

    public static ChildEvent.WorkerAllocated allocated(ChildId child, TeamCode team) {
        return new ChildEvent.WorkerAllocated(child, MANAGER, team, Involvement.MANAGER, TEN);
    }

    /** A record that was held, and erased once the hold was released. */
    public static List<ChildEvent> retention(ChildId child) {
        HoldId hold = HoldId.of("00000000-0000-4000-8000-0000000000e1");
        RetentionRuleName rule = new RetentionRuleName("CIC-75");
        return List.of(
                new ChildEvent.LegalHoldApplied(child, hold, sealed("an inquiry"), TEN),
                new ChildEvent.LegalHoldReleased(child, hold, sealed("it reported"), TEN),
                new ChildEvent.KeyDestructionAskedFor(child, rule, sealed("time is up"), MANAGER, TEN),
                new ChildEvent.KeyDestructionWithdrawn(child, sealed("not yet"), TEN),
                new ChildEvent.PersonalDataKeyDestroyed(child, rule, MANAGER, PRACTITIONER, TEN));
    }

    public static ContactEvent.ContactAttemptRecorded attempt(AttemptOutcome outcome, Instant at) {
        return new ContactEvent.ContactAttemptRecorded(
                CALL, SIBLINGS, Channel.VIDEO, Direction.OUTBOUND, new PlatformId("microsoft-teams"),
                Purpose.WELFARE_CHECK, null, outcome, null, null, at);
    }

    public static ContactEvent.ContactHeld held() {
        return new ContactEvent.ContactHeld(CALL, SIBLINGS, Channel.VIDEO, TEN);
    }

    public static ContactEvent.ParticipantsObserved participants() {
        return new ContactEvent.ParticipantsObserved(
                CALL, SIBLINGS, List.of(new Participant(ParticipantRole.CHILD, LocationType.HOME_BEDROOM, false)), TEN);
    }

    public static ContactEvent.TimingExplained timing() {
        return new ContactEvent.TimingExplained(
                CALL, SIBLINGS, TimingAspect.OUT_OF_HOURS, TimingReason.CHILD_REQUEST, TEN);
    }

    public static ContactEvent.LanguageExpectationsExplained expectations() {
        return new ContactEvent.LanguageExpectationsExplained(
                CALL, SIBLINGS, List.of(ParticipantRole.CHILD, ParticipantRole.PARENT_CARER), null, TEN);
    }

    public static ContactEvent.LanguageWarningGiven warning(int ordinal) {
        return new ContactEvent.LanguageWarningGiven(
                CALL, SIBLINGS, ordinal, ParticipantRole.PARENT_CARER, WarningTarget.WORKER, LanguageType.ABUSIVE,
                sealed("words as spoken"), null, TEN.plusSeconds(60L * ordinal));
    }

    public static ContactEvent.ContactTerminated terminated() {
        return new ContactEvent.ContactTerminated(
                CALL, SIBLINGS, TerminationReason.CLOTHING, ParticipantRole.PARENT_CARER, TEN.plusSeconds(500), true,
                sealed("an adult was not dressed"), TEN.plusSeconds(600));
    }

    public static ContactEvent.ContactContinuedWithRationale continued() {
        return new ContactEvent.ContactContinuedWithRationale(
                CALL, SIBLINGS, ContinuationIssue.SETTING, null, sealed("no other room"), null, TEN);
    }

    public static ContactEvent.ManagerInformed informed() {
        return new ContactEvent.ManagerInformed(CALL, SIBLINGS, MANAGER, InformedHow.PHONE, TEN);
    }

    public static ContactEvent.PolicyChecksEvaluated checks() {
        return new ContactEvent.PolicyChecksEvaluated(
                CALL,
                SIBLINGS,
                List.of(
                        new CheckResult(
                                GuidelineRule.R8.first(), CheckResult.Result.NOT_MET, PRACTITIONER, null,
                                sealed("a towel")),
                        new CheckResult(
                                GuidelineRule.R13.first(), CheckResult.Result.MET, WorkerId.LEDGER, null, null)),
                TEN);
    }

    public static ContactEvent.PolicyBreachRecorded breach() {
        return new ContactEvent.PolicyBreachRecorded(
                CALL, SIBLINGS, GuidelineRule.R8.first(), Rating.AMBER, BreachStream.CHILD,
                Finding.NOT_SUITABLY_DRESSED, TEN);
    }

    public static ContactEvent.ContactConcluded concluded() {
        return new ContactEvent.ContactConcluded(
                CALL,
                SIBLINGS,
                sealed("all well"),
                WorriesNoticed.NO,
                List.of(
                        new ChildSection(MIRA, ChildSeen.FULLY, SeenAlone.NO, true, sealed("Mira's own words")),
                        new ChildSection(TOBY, ChildSeen.NOT_SEEN, SeenAlone.NO, null, sealed("Toby's own words"))),
                TEN.plusSeconds(900));
    }

    public static ContactEvent.ContactNoteAppended noted() {
        return new ContactEvent.ContactNoteAppended(CALL, SIBLINGS, sealed("they rang back"), TEN.plusSeconds(3600));
    }

    public static ContactEvent.ContactCorrected corrected() {
        return new ContactEvent.ContactCorrected(
                CALL, SIBLINGS, 7, CorrectedField.SUMMARY, sealed("not well at all"), sealed("mistyped"),
                TEN.plusSeconds(7200));
    }

    public static ContactEvent.ContactMarkedRecordedInError inError() {
        return new ContactEvent.ContactMarkedRecordedInError(
                CALL, SIBLINGS, sealed("another family"), null, TEN.plusSeconds(9000));
    }

    public static ConcernEvent.SafeguardingConcernReported reported(boolean immediateDanger) {
        return new ConcernEvent.SafeguardingConcernReported(
                CONCERN, PRACTITIONER, Set.of(MIRA), CALL, List.of(ConcernCategory.NEGLECT),
                sealed("no food in the house"), null,
                immediateDanger, null, true, null, TEN);
    }

    public static ConcernEvent.ConcernTriaged triaged() {
        return new ConcernEvent.ConcernTriaged(
                CONCERN, Set.of(MIRA), Rating.AMBER, TriageDecision.REFER, sealed("needs a look"), MANAGER, TEN);
    }

    /** What was done about the concern, and its end and new beginning. */
    public static List<ConcernEvent> afterTriage() {
        return List.of(
                new ConcernEvent.ImmediateActionRecorded(
                        CONCERN, SIBLINGS, sealed("the police went there"), Agency.POLICE, sealed("log 4711"), MANAGER,
                        TEN),
                new ConcernEvent.MashReferralMade(CONCERN, SIBLINGS, sealed("third time"), MANAGER, TEN),
                new ConcernEvent.LadoReferralMade(CONCERN, SIBLINGS, sealed("he coaches"), MANAGER, TEN),
                new ConcernEvent.StaffAllegationMade(CONCERN, PRACTITIONER, MANAGER, TEN),
                new ConcernEvent.ReferralAcknowledged(
                        CONCERN, SIBLINGS, ReferralTo.MASH, sealed("H-17"), MANAGER, TEN),
                new ConcernEvent.ReferralDecisionRecorded(
                        CONCERN, SIBLINGS, ReferralTo.MASH, ReferralDecision.STRATEGY_DISCUSSION, sealed("at once"),
                        MANAGER, TEN),
                new ConcernEvent.StrategyDiscussionHeld(
                        CONCERN, SIBLINGS, List.of(Agency.POLICE), StrategyOutcome.SECTION_47_JOINT, sealed("agreed"),
                        MANAGER, TEN),
                new ConcernEvent.Section47EnquiryStarted(CONCERN, SIBLINGS, sealed("likely harm"), MANAGER, TEN),
                new ConcernEvent.Section47OutcomeRecorded(
                        CONCERN, SIBLINGS, Section47Outcome.NOT_SUBSTANTIATED, false, null, sealed("safe"), MANAGER,
                        TEN),
                new ConcernEvent.LadoOutcomeRecorded(
                        CONCERN, SIBLINGS, LadoOutcome.UNFOUNDED, sealed("nothing in it"), MANAGER, TEN),
                new ConcernEvent.ConcernClosed(
                        CONCERN, SIBLINGS, ConcernOutcome.REFERRED, sealed("the hub has it"), MANAGER, TEN),
                new ConcernEvent.ConcernReopened(CONCERN, SIBLINGS, sealed("more was said"), MANAGER, TEN));
    }

    public static StaffEvent.WorkerRegistered registered(WorkerId worker, String signInName) {
        return new StaffEvent.WorkerRegistered(
                worker, sealed(signInName), sealed("An Example"), StaffRole.PRACTITIONER, NORTH, TEN);
    }

    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

    /** A worker who comes, is away and leaves, and the team. */
    public static List<LedgerEvent> ofTheRegister() {
        TeamId north = TeamId.of(NORTH);
        Shift night = new Shift(MANAGER, TEN, TEN.plusSeconds(3600));
        return List.of(
                new StaffEvent.WorkerProposed(
                        PRACTITIONER, sealed("practitioner"), sealed("An Example"), StaffRole.PRACTITIONER, NORTH,
                        MANAGER, TEN),
                registered(PRACTITIONER, "practitioner"),
                new StaffEvent.AbsenceRecorded(PRACTITIONER, TEN, TEN.plusSeconds(3600), MANAGER, TEN),
                new StaffEvent.WorkerLeft(PRACTITIONER, MANAGER, TEN),
                new TeamEvent.TeamProposed(north, NORTH, MANAGER, List.of(PRACTITIONER), MANAGER, TEN),
                new TeamEvent.TeamSet(north, NORTH, MANAGER, List.of(PRACTITIONER), PRACTITIONER, TEN),
                new TeamEvent.RotaProposed(north, NORTH, List.of(night), MANAGER, TEN),
                new TeamEvent.RotaSet(north, NORTH, List.of(night), PRACTITIONER, TEN),
                new CalendarEvent.WorkingCalendarProposed(
                        CalendarsId.THE_COUNCILS, List.of(CHRISTMAS), CHRISTMAS, MANAGER, TEN),
                new CalendarEvent.WorkingCalendarPublished(
                        CalendarsId.THE_COUNCILS, new CalendarVersion("council-1"), List.of(CHRISTMAS), CHRISTMAS,
                        PRACTITIONER, TEN));
    }

    public static List<CaseNoteEvent> onTheWayToMosaic() {
        CaseNotesId notes = CaseNotesId.of(CALL);
        return List.of(
                new CaseNoteEvent.MosaicCaseNoteFailed(
                        notes, CALL, Set.of(MIRA), MosaicFailure.NO_ANSWER, 5, TEN),
                new CaseNoteEvent.MosaicCaseNoteExported(notes, CALL, Set.of(MIRA), 1, TEN),
                new CaseNoteEvent.MosaicCaseNoteConfirmed(
                        notes, CALL, Set.of(MIRA), sealed("884422"), TEN, WorkerId.LEDGER, TEN));
    }

    /** A copy of a child's history is taken away. */
    public static ExportEvent.HistoryExported exported() {
        return new ExportEvent.HistoryExported(
                new ExportId(UUID.fromString("00000000-0000-4000-8000-0000000000e2")), MIRA, MANAGER, TEN);
    }

    /** The facts that concern staff and readings, and therefore no child's record. */
    public static List<LedgerEvent> aboutStaffAndReadings() {
        PracticeRecordId practice = PracticeRecordId.of(CALL);
        PracticeConcernId practiceConcern = PracticeConcernId.of(CALL, GuidelineRule.R2.id());
        QuestionName question = new QuestionName("read-child-timeline");
        return List.of(
                new PracticeEvent.WorkingCircumstancesRecorded(
                        practice, CALL, PRACTITIONER, null, LocationType.OFFICE, TEN),
                new PracticeEvent.StaffChecksEvaluated(
                        practice,
                        CALL,
                        PRACTITIONER,
                        List.of(new CheckResult(
                                GuidelineRule.R2.first(), CheckResult.Result.MET, WorkerId.LEDGER, null, null)),
                        TEN),
                new PracticeEvent.StaffBreachRecorded(
                        practice, CALL, PRACTITIONER, GuidelineRule.R2.first(), Rating.AMBER, BreachStream.PRACTICE,
                        Finding.DEVICE_UNKNOWN, TEN),
                new PracticeConcernEvent.PracticeConcernReported(
                        practiceConcern, PRACTITIONER, CALL, PracticeConcernType.CONDUCT, Rating.AMBER, false, MANAGER,
                        sealed("a harsh word"), TEN),
                new PracticeConcernEvent.PracticeConcernRaised(
                        practiceConcern,
                        PRACTITIONER,
                        CALL,
                        PracticeConcernType.DEVICE,
                        GuidelineRule.R2.first(),
                        Rating.AMBER,
                        new UUID(0, 1),
                        TEN),
                new PracticeConcernEvent.PracticeActionRecorded(
                        practiceConcern, PRACTITIONER, MANAGER, sealed("a telephone was issued"), TEN),
                new PracticeConcernEvent.PracticeConcernClosed(
                        practiceConcern, PRACTITIONER, MANAGER, PracticeOutcome.PUT_RIGHT, true, sealed("settled"),
                        TEN),
                new ReadingEvent.RecordViewed(PRACTITIONER, question, SIBLINGS, Ground.TEAM, TEN),
                new ReadingEvent.RecordExported(PRACTITIONER, question, SIBLINGS, Ground.ROLE, TEN),
                new ReadingEvent.AccessDenied(PRACTITIONER, question, SIBLINGS, TEN),
                new ContinuationEvent.LogContinued(
                        2, 40, new CheckpointRoot("0".repeat(64)), 30, sealed("a disk was lost"), PRACTITIONER, MANAGER,
                        TEN),
                new ReadingEvent.RecordSearched(
                        PRACTITIONER, question, new QueryFingerprint("0123456789abcdef0123456789abcdef"), SIBLINGS,
                        Ground.TEAM, TEN),
                new ReadingEvent.AccessDenied(PRACTITIONER, question, SIBLINGS, TEN));
    }
}
