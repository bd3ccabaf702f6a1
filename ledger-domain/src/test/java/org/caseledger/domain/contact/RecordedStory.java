package org.caseledger.domain.contact;

import static org.caseledger.domain.contact.ContactFacts.CALENDAR;
import static org.caseledger.domain.contact.ContactFacts.CONTACT;
import static org.caseledger.domain.contact.ContactFacts.MANAGER;
import static org.caseledger.domain.contact.ContactFacts.PRACTITIONER;
import static org.caseledger.domain.contact.ContactFacts.WORDS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.contact.ContactCommand.ConcludeContact;
import org.caseledger.domain.contact.ContactCommand.ContinueWithRationale;
import org.caseledger.domain.contact.ContactCommand.ExplainLanguageExpectations;
import org.caseledger.domain.contact.ContactCommand.ExplainTiming;
import org.caseledger.domain.contact.ContactCommand.GiveLanguageWarning;
import org.caseledger.domain.contact.ContactCommand.ObserveParticipants;
import org.caseledger.domain.contact.ContactCommand.RecordContactAttempt;
import org.caseledger.domain.contact.ContactCommand.TerminateContact;
import org.caseledger.domain.contact.ContactEvent.PolicyBreachRecorded;
import org.caseledger.domain.contact.ContactEvent.PolicyChecksEvaluated;
import org.caseledger.domain.contact.attempt.AttemptOutcome;
import org.caseledger.domain.contact.attempt.Direction;
import org.caseledger.domain.contact.attempt.Purpose;
import org.caseledger.domain.contact.ending.ContinuationIssue;
import org.caseledger.domain.contact.ending.ContinuationReason;
import org.caseledger.domain.contact.judging.Standards;
import org.caseledger.domain.contact.observed.ChildSection;
import org.caseledger.domain.contact.observed.ChildSeen;
import org.caseledger.domain.contact.observed.LanguageType;
import org.caseledger.domain.contact.observed.Participant;
import org.caseledger.domain.contact.observed.ParticipantRole;
import org.caseledger.domain.contact.observed.SeenAlone;
import org.caseledger.domain.contact.observed.TimingAspect;
import org.caseledger.domain.contact.observed.TimingReason;
import org.caseledger.domain.contact.observed.WarningTarget;
import org.caseledger.domain.device.DeviceOwnership;
import org.caseledger.domain.device.DeviceStanding;
import org.caseledger.domain.device.DeviceStanding.Holding;
import org.caseledger.domain.device.DeviceUse;
import org.caseledger.domain.escalation.raising.EscalationGrounds;
import org.caseledger.domain.guideline.CheckAnswer;
import org.caseledger.domain.guideline.CheckResult;
import org.caseledger.domain.guideline.CheckResult.Result;
import org.caseledger.domain.guideline.GuidelineRule;
import org.caseledger.domain.guideline.inforce.RuleBook;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.platform.PlatformStanding;
import org.caseledger.domain.platform.PlatformStanding.Allowed;
import org.caseledger.domain.platform.terms.Assessment;
import org.caseledger.domain.platform.terms.LicenceType;
import org.caseledger.domain.platform.terms.PlatformId;
import org.caseledger.domain.platform.terms.PlatformStatus;
import org.caseledger.domain.practice.PracticeCommand;
import org.caseledger.domain.practice.PracticeEvent.StaffBreachRecorded;
import org.caseledger.domain.practiceconcern.PracticeConcernEvent.PracticeConcernRaised;
import org.caseledger.domain.practiceconcern.PracticeGrounds;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernId;
import org.jspecify.annotations.Nullable;

/** A story told to the ledger's own rules, command by command, and what they made of it. */
final class RecordedStory {

    private static final Set<org.caseledger.domain.ids.ChildId> CHILD = Set.of(ContactFacts.ADA);
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant NEXT_YEAR = Instant.parse("2027-06-01T00:00:00Z");

    private final Story story;
    private final Standards standards;
    private final Set<String> found = new TreeSet<>();
    private final Map<String, String> answers = new TreeMap<>();
    private ContactState state = ContactState.initial();

    private RecordedStory(Story story) {
        this.story = story;
        this.standards = new Standards(
                RuleBook.builtIn(), CALENDAR, platform(story), device(story), StaffRole.PRACTITIONER,
                new TeamCode("north"));
    }

    /** What the ledger records as broken, and whom it asks for. */
    static Set<String> judge(Story story) {
        RecordedStory told = new RecordedStory(story);
        told.commands().forEach(told::record);
        return told.found;
    }

    /** How each rule was answered: the result, and what stood behind it. */
    static Map<String, String> checks(Story story) {
        RecordedStory told = new RecordedStory(story);
        told.commands().forEach(told::record);
        return told.answers;
    }

    private void answered(String side, CheckResult result) {
        answers.put(
                side + result.rule().id(),
                result.result() + (result.finding() == null ? "" : " " + result.finding()));
    }

    private void record(ContactCommand command) {
        ContactRules.staffSide(command, standards).ifPresent(this::heardOfTheWorker);
        for (ContactEvent event : ContactRules.decide(command, state, standards)) {
            state = state.evolve(event);
            if (event instanceof PolicyBreachRecorded breach) {
                found.add(breach.rule().id().value());
            }
            if (event instanceof PolicyChecksEvaluated checks) {
                checks.results().forEach(result -> answered("", result));
            }
            asks(event);
        }
    }

    private void heardOfTheWorker(PracticeCommand command) {
        List<CheckResult> results = switch (command) {
            case PracticeCommand.RecordWorkingCircumstances circumstances -> circumstances.results();
            case PracticeCommand.RecordStaffChecks checks -> checks.results();
        };
        for (CheckResult result : results) {
            answered("own ", result);
            if (result.isBreach()) {
                GuidelineRule rule = GuidelineRule.of(result.rule().id()).orElseThrow();
                found.add("own " + rule);
                PracticeGrounds.in(new StaffBreachRecorded(
                        command.practiceRecord(), CONTACT, PRACTITIONER, result.rule(), rule.severityOf(null),
                        rule.breachStream(), result.finding(), story.start()))
                        .ifPresent(ground -> asks(new PracticeConcernRaised(
                                PracticeConcernId.of(CONTACT, rule.id()), PRACTITIONER, CONTACT, ground.type(),
                                ground.rule(), ground.rating(), UUID.randomUUID(), story.start())));
            }
        }
    }

    private void asks(LedgerEvent fact) {
        EscalationGrounds.in(fact, standards.inForceAt(story.start()))
                .forEach(ground -> found.add(ground.rule().reference().id().value()));
    }

    private List<ContactCommand> commands() {
        List<ContactCommand> commands = new ArrayList<>();
        Instant end = story.start().plus(Duration.ofMinutes(story.minutes()));
        commands.add(attempt());
        for (int i = 0; i < story.childPlaces().size(); i++) {
            List<Participant> there = new ArrayList<>();
            there.add(new Participant(ParticipantRole.CHILD, story.childPlaces().get(i), false));
            if (story.parentSeen()) {
                there.add(new Participant(ParticipantRole.PARENT_CARER, null, true));
            }
            commands.add(new ObserveParticipants(CONTACT, story.start().plusSeconds(i), there));
        }
        if (story.toldAfter() != null) {
            commands.add(new ExplainLanguageExpectations(
                    CONTACT,
                    story.start().plusSeconds(story.toldAfter()),
                    story.parentTold()
                            ? List.of(ParticipantRole.CHILD, ParticipantRole.PARENT_CARER)
                            : List.of(ParticipantRole.CHILD),
                    null));
        }
        story.warnedAfter().forEach(after -> commands.add(new GiveLanguageWarning(
                CONTACT, story.start().plusSeconds(after), ParticipantRole.PARENT_CARER, WarningTarget.WORKER,
                story.threat() ? LanguageType.THREATENING : LanguageType.ABUSIVE, null, null)));
        story.carriedOn().forEach(issue -> commands.add(new ContinueWithRationale(
                CONTACT, story.start().plusSeconds(200), issue, reasonFor(issue), WORDS, null)));
        if (story.hoursExplained()) {
            commands.add(new ExplainTiming(CONTACT, TimingAspect.OUT_OF_HOURS, TimingReason.CHILD_REQUEST, end));
        }
        if (story.lengthExplained()) {
            commands.add(new ExplainTiming(CONTACT, TimingAspect.LENGTH, TimingReason.CHILD_REQUEST, end));
        }
        commands.add(ending(end));
        return commands;
    }

    private @Nullable ContinuationReason reasonFor(ContinuationIssue issue) {
        return issue == ContinuationIssue.SETTING && story.noOtherSpace()
                ? ContinuationReason.NO_OTHER_PRIVATE_SPACE
                : null;
    }

    private RecordContactAttempt attempt() {
        return new RecordContactAttempt(
                CONTACT,
                PRACTITIONER,
                CHILD,
                story.channel(),
                Direction.OUTBOUND,
                story.platform() == Story.Platform.NOT_SAID ? null : new PlatformId("some-platform"),
                Purpose.WELFARE_CHECK,
                null,
                story.start(),
                AttemptOutcome.HELD,
                null,
                use(story.device()),
                story.workerPlace(),
                null,
                story.addressSeen()
                        ? List.of(new CheckAnswer(GuidelineRule.R7, Result.NOT_MET, null))
                        : List.of());
    }

    private ContactCommand ending(Instant end) {
        if (story.endedEarlyFor() != null) {
            Instant noticed = story.noticedBefore() == null ? null : end.minusSeconds(story.noticedBefore());
            return new TerminateContact(
                    CONTACT, PRACTITIONER, story.endedEarlyFor(), null, noticed, end, true, WORDS, null);
        }
        return new ConcludeContact(
                CONTACT,
                PRACTITIONER,
                end,
                WORDS,
                story.worries(),
                story.childSpokenOf()
                        ? CHILD.stream()
                                .map(child -> new ChildSection(child, ChildSeen.FULLY, SeenAlone.NO, true, null))
                                .collect(Collectors.toList())
                        : List.of(),
                story.recordingMade(),
                story.notDressed() ? List.of(new CheckAnswer(GuidelineRule.R8, Result.NOT_MET, null)) : List.of());
    }

    private static @Nullable DeviceUse use(Story.Device device) {
        return switch (device) {
            case NOT_SAID -> null;
            case ISSUED_TO_THE_WORKER, ISSUED_TO_ANOTHER, NOBODY_KNOWS ->
                new DeviceUse(DeviceOwnership.COUNCIL, new DeviceUse.AssetTag("LT-1"));
            case THE_WORKERS_OWN -> new DeviceUse(DeviceOwnership.PERSONAL, null);
            case ANOTHER_AGENCYS -> new DeviceUse(DeviceOwnership.OTHER_AGENCY, null);
        };
    }

    private static DeviceStanding device(Story story) {
        return switch (story.device()) {
            case ISSUED_TO_THE_WORKER -> new DeviceStanding(List.of(new Holding(PRACTITIONER, LONG_AGO, null)));
            case ISSUED_TO_ANOTHER -> new DeviceStanding(List.of(
                    new Holding(PRACTITIONER, LONG_AGO, story.start()), new Holding(MANAGER, story.start(), null)));
            case NOT_SAID, NOBODY_KNOWS, THE_WORKERS_OWN, ANOTHER_AGENCYS -> DeviceStanding.unknown();
        };
    }

    private static PlatformStanding platform(Story story) {
        Instant start = story.start();
        return switch (story.platform()) {
            case NOT_SAID, NOBODY_KNOWS -> PlatformStanding.unknown();
            case APPROVED -> said(PlatformStatus.APPROVED, LicenceType.ENTERPRISE, NEXT_YEAR, start, null);
            case APPROVED_LATER ->
                said(PlatformStatus.APPROVED, LicenceType.ENTERPRISE, NEXT_YEAR, start.plusSeconds(1), null);
            case WITHDRAWN -> said(PlatformStatus.WITHDRAWN, LicenceType.ENTERPRISE, NEXT_YEAR, LONG_AGO, null);
            case FOR_PRIVATE_USE -> said(PlatformStatus.APPROVED, LicenceType.CONSUMER, NEXT_YEAR, LONG_AGO, null);
            case PRIVATE_BUT_ALLOWED -> said(
                    PlatformStatus.APPROVED, LicenceType.CONSUMER, NEXT_YEAR, LONG_AGO,
                    new Allowed(start, start.plusSeconds(1)));
            case NOT_ASSESSED -> said(PlatformStatus.APPROVED, LicenceType.ENTERPRISE, null, LONG_AGO, null);
            case ASSESSMENT_RAN_OUT ->
                said(PlatformStatus.APPROVED, LicenceType.ENTERPRISE, start, LONG_AGO, null);
        };
    }

    private static PlatformStanding said(
            PlatformStatus status, LicenceType licence, @Nullable Instant dpia, Instant from,
            @Nullable Allowed allowed) {
        return new PlatformStanding(
                List.of(new Assessment(status, licence, null, dpia, from, null)),
                allowed == null ? List.of() : List.of(allowed));
    }
}
