package org.caseledger.app.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.caseledger.app.access.ProjectionPositions;
import org.caseledger.app.access.worker.StaffRegister;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.clock.MovableClock;
import org.caseledger.app.recording.Recorder;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.Rating;
import org.caseledger.domain.child.ChildCommand.OpenChildRecord;
import org.caseledger.domain.concern.ConcernCommand.ReportSafeguardingConcern;
import org.caseledger.domain.concern.ConcernCommand.TriageConcern;
import org.caseledger.domain.concern.ConcernId;
import org.caseledger.domain.concern.terms.ConcernCategory;
import org.caseledger.domain.concern.terms.TriageDecision;
import org.caseledger.domain.contact.ContactCommand.ConcludeContact;
import org.caseledger.domain.contact.ContactCommand.ExplainLanguageExpectations;
import org.caseledger.domain.contact.ContactCommand.GiveLanguageWarning;
import org.caseledger.domain.contact.ContactCommand.Informing;
import org.caseledger.domain.contact.ContactCommand.RecordContactAttempt;
import org.caseledger.domain.contact.ContactCommand.TerminateContact;
import org.caseledger.domain.contact.attempt.AttemptOutcome;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.contact.attempt.Direction;
import org.caseledger.domain.contact.attempt.Purpose;
import org.caseledger.domain.contact.ending.InformedHow;
import org.caseledger.domain.contact.ending.TerminationReason;
import org.caseledger.domain.contact.observed.ChildSection;
import org.caseledger.domain.contact.observed.ChildSeen;
import org.caseledger.domain.contact.observed.LanguageType;
import org.caseledger.domain.contact.observed.ParticipantRole;
import org.caseledger.domain.contact.observed.SeenAlone;
import org.caseledger.domain.contact.observed.WarningTarget;
import org.caseledger.domain.contact.observed.WorriesNoticed;
import org.caseledger.domain.device.DeviceOwnership;
import org.caseledger.domain.device.DeviceUse;
import org.caseledger.domain.guideline.CheckAnswer;
import org.caseledger.domain.guideline.CheckResult;
import org.caseledger.domain.guideline.GuidelineRule;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.LedgerIds;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.platform.terms.PlatformId;
import org.caseledger.domain.practice.LocationType;
import org.caseledger.projections.ProjectionName;

/**
 * A week in two invented families, recorded as it would have been: the ledger's clock is set to each moment in turn and to
 * the present at the end.
 */
final class SampleWeek {

    private static final ZoneId COUNCIL = ZoneId.of("Europe/London");
    private static final TeamCode NORTH = new TeamCode("north");
    private static final TeamCode SOUTH = new TeamCode("south");
    private static final DeviceUse LAPTOP = new DeviceUse(DeviceOwnership.COUNCIL, new DeviceUse.AssetTag("LT-10023"));
    private static final DeviceUse OTHER_LAPTOP = new DeviceUse(
            DeviceOwnership.COUNCIL, new DeviceUse.AssetTag("LT-10024"));
    private static final PlatformId TEAMS = new PlatformId("microsoft-teams");

    private final LocalDate monday;
    private final InstantSource machine;
    private final MovableClock clock;
    private final Recorder recorder;
    private final StaffRegister staff;
    private final ProjectionPositions positions;

    private SampleWeek(
            LocalDate monday,
            InstantSource machine,
            MovableClock clock,
            Recorder recorder,
            StaffRegister staff,
            ProjectionPositions positions) {
        this.monday = monday;
        this.machine = machine;
        this.clock = clock;
        this.recorder = recorder;
        this.staff = staff;
        this.positions = positions;
    }

    /** The last whole working week before the machine's present, at which the clock is left. */
    static SampleWeek before(
            InstantSource machine,
            MovableClock clock,
            Recorder recorder,
            StaffRegister staff,
            ProjectionPositions positions) {
        LocalDate day = machine.instant().atZone(COUNCIL).toLocalDate().minusDays(5);
        while (day.getDayOfWeek() != DayOfWeek.MONDAY) {
            day = day.minusDays(1);
        }
        return new SampleWeek(day, machine, clock, recorder, staff, positions);
    }

    void record() {
        at(0, "08:30");
        new DemoStaff(recorder, staff, clock).register();
        new DemoRegisters(recorder, staff, clock).register();
        Worker north = worker("practitioner");
        Worker south = worker("practitioner2");
        ChildId rowan = child(north, "1000001", "Rowan", "Samplewood", "2014-05-02", NORTH);
        ChildId wren = child(north, "1000002", "Wren", "Samplewood", "2016-09-19", NORTH);
        ChildId ash = child(south, "1000003", "Ash", "Fictionby", "2011-01-30", SOUTH);

        noAnswer(north, at(0, "10:02"), Set.of(rowan));
        calmCall(north, Set.of(rowan, wren));
        endedCall(north, worker("manager"), Set.of(rowan, wren));
        concern(south, worker("manager2"), ash);
        noAnswer(north, at(4, "15:40"), Set.of(wren));

        clock.moveTo(machine.instant());
        positions.await(ProjectionName.TIMELINE, 0);
    }

    private void noAnswer(Worker by, Instant when, Set<ChildId> children) {
        attempt(by, when, children, AttemptOutcome.NO_ANSWER);
    }

    private void calmCall(Worker by, Set<ChildId> children) {
        ContactId call = attempt(by, at(1, "14:00"), children, AttemptOutcome.HELD);
        tell(by, new ExplainLanguageExpectations(
                call,
                at(1, "14:01"),
                List.of(ParticipantRole.CHILD, ParticipantRole.PARENT_CARER),
                text("Explained in a sentence at the start, and asked whether it was clear.")));
        Instant end = at(1, "14:32");
        tell(by, new ConcludeContact(
                call,
                by.id(),
                end,
                text("Both showed what they had built this week and talked about school. Both were cheerful."),
                WorriesNoticed.NO,
                children.stream()
                        .map(child -> new ChildSection(
                                child,
                                ChildSeen.FULLY,
                                SeenAlone.UNKNOWN_WHO_ELSE_PRESENT,
                                true,
                                text("Looking forward to Saturday.")))
                        .toList(),
                false,
                List.of(
                        new CheckAnswer(GuidelineRule.R8, CheckResult.Result.MET, null),
                        new CheckAnswer(GuidelineRule.R3, CheckResult.Result.MET, null))));
    }

    private void endedCall(Worker by, Worker manager, Set<ChildId> children) {
        ContactId call = attempt(by, at(3, "10:30"), children, AttemptOutcome.HELD);
        tell(by, new ExplainLanguageExpectations(
                call, at(3, "10:31"), List.of(ParticipantRole.CHILD, ParticipantRole.PARENT_CARER), null));
        tell(by, new GiveLanguageWarning(
                call,
                at(3, "10:38"),
                ParticipantRole.PARENT_CARER,
                WarningTarget.WORKER,
                LanguageType.OFFENSIVE,
                text("An offensive word about the worker's questions."),
                text("Apologised and carried on.")));
        Instant seen = at(3, "10:44");
        tell(by, new TerminateContact(
                call,
                by.id(),
                TerminationReason.CLOTHING,
                ParticipantRole.OTHER_HOUSEHOLD,
                seen,
                at(3, "10:45"),
                true,
                text("An adult came into the room who was not dressed for a call. Said so politely and ended it."),
                new Informing(manager.id(), at(3, "10:45"), InformedHow.PHONE)));
    }

    private void concern(Worker by, Worker manager, ChildId child) {
        ConcernId concern = ConcernId.random();
        Instant noticed = at(4, "11:15");
        tell(by, new ReportSafeguardingConcern(
                concern,
                by.id(),
                Set.of(child),
                null,
                noticed,
                List.of(ConcernCategory.NEGLECT),
                null,
                text("Twice this week there was no food in the house by the evening."),
                text("There is never anything left."),
                false,
                text("Food parcel arranged for today."),
                true,
                null));
        Instant triaged = at(4, "13:20");
        tell(manager, new TriageConcern(
                concern,
                manager.id(),
                Rating.AMBER,
                TriageDecision.INFORMATION_SHARED,
                text("Known to family help; visit brought forward to Monday."),
                triaged));
    }

    private ContactId attempt(Worker by, Instant when, Set<ChildId> children, AttemptOutcome outcome) {
        ContactId contact = ContactId.random();
        tell(by, new RecordContactAttempt(
                contact,
                by.id(),
                children,
                Channel.VIDEO,
                Direction.OUTBOUND,
                TEAMS,
                Purpose.PLANNED_CONTACT,
                when,
                when,
                outcome,
                null,
                by.id().equals(worker("practitioner").id()) ? LAPTOP : OTHER_LAPTOP,
                LocationType.OFFICE,
                null,
                List.of()));
        return contact;
    }

    private ChildId child(Worker by, String mosaic, String given, String family, String born, TeamCode team) {
        ChildId child = new ChildId(LedgerIds.derived("sample-child", mosaic));
        tell(by, new OpenChildRecord(
                child, text(mosaic), text(given), text(family), text(born), null, team, by.id(), clock.instant()));
        return child;
    }

    private void tell(Worker by, Object command) {
        recorder.record(command, by, null);
    }

    private Worker worker(String name) {
        return staff.bySignIn(name)
                .orElseThrow(() -> new IllegalStateException("the demo account " + name + " is not registered"));
    }

    /** Sets the clock; what is told next is recorded then. */
    private Instant at(int day, String time) {
        Instant moment = monday.plusDays(day).atTime(LocalTime.parse(time)).atZone(COUNCIL).toInstant();
        clock.moveTo(moment);
        return moment;
    }

    private static PersonalText.Clear text(String words) {
        return new PersonalText.Clear(words);
    }
}
