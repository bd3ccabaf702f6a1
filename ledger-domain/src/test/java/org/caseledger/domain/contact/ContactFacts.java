package org.caseledger.domain.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.contact.ContactCommand.Informing;
import org.caseledger.domain.contact.ContactEvent.ContactAttemptRecorded;
import org.caseledger.domain.contact.ContactEvent.ContactConcluded;
import org.caseledger.domain.contact.ContactEvent.ContactHeld;
import org.caseledger.domain.contact.ContactEvent.ContactTerminated;
import org.caseledger.domain.contact.ContactEvent.LanguageWarningGiven;
import org.caseledger.domain.contact.ContactEvent.ManagerInformed;
import org.caseledger.domain.contact.attempt.AttemptOutcome;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.contact.attempt.Direction;
import org.caseledger.domain.contact.attempt.Purpose;
import org.caseledger.domain.contact.ending.InformedHow;
import org.caseledger.domain.contact.ending.TerminationReason;
import org.caseledger.domain.contact.judging.Standards;
import org.caseledger.domain.contact.observed.ChildSection;
import org.caseledger.domain.contact.observed.LanguageType;
import org.caseledger.domain.contact.observed.ParticipantRole;
import org.caseledger.domain.contact.observed.WarningTarget;
import org.caseledger.domain.contact.observed.WorriesNoticed;
import org.caseledger.domain.device.DeviceStanding;
import org.caseledger.domain.guideline.inforce.RuleBook;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.platform.PlatformStanding;
import org.caseledger.domain.time.CalendarVersion;
import org.caseledger.domain.time.WorkingCalendar;

/** A video call with two siblings that began at ten, and what may have happened on it. */
final class ContactFacts {

    static final ContactId CONTACT = ContactId.of("7f6f7f4e-3c5a-4c27-9a07-0f6f1f0f9d01");
    static final ChildId ADA = ChildId.of("11111111-1111-4111-8111-111111111111");
    static final ChildId BEN = ChildId.of("22222222-2222-4222-8222-222222222222");
    static final ChildId STRANGER = ChildId.of("33333333-3333-4333-8333-333333333333");
    static final Set<ChildId> SIBLINGS = ChildId.inOrder(List.of(ADA, BEN));
    static final WorkerId PRACTITIONER = WorkerId.of("44444444-4444-4444-8444-444444444444");
    static final WorkerId MANAGER = WorkerId.of("55555555-5555-4555-8555-555555555555");
    static final PersonalText.Clear WORDS = new PersonalText.Clear("as it was said");
    static final Instant BEFORE_TEN = Instant.parse("2026-11-20T09:59:59Z");
    static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
    static final Instant FIVE_PAST = Instant.parse("2026-11-20T10:05:00Z");
    static final Instant TEN_PAST = Instant.parse("2026-11-20T10:10:00Z");

    static final WorkingCalendar CALENDAR = new WorkingCalendar(
            new CalendarVersion("test"), ZoneId.of("Europe/London"), LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of(),
            LocalDate.of(2028, 12, 31));

    /** The rules as built in, and registers that hold nothing. */
    static final Standards STANDARDS = new Standards(
            RuleBook.builtIn(), CALENDAR, PlatformStanding.unknown(), DeviceStanding.unknown(),
            StaffRole.PRACTITIONER, new TeamCode("north"));

    private ContactFacts() {}

    static ContactAttemptRecorded attempted(Channel channel, AttemptOutcome outcome) {
        return new ContactAttemptRecorded(
                CONTACT,
                SIBLINGS,
                channel,
                Direction.OUTBOUND,
                null,
                Purpose.WELFARE_CHECK,
                null,
                outcome,
                null,
                null,
                TEN);
    }

    static ContactEvent[] inProgress() {
        return new ContactEvent[]{
            attempted(Channel.VIDEO, AttemptOutcome.HELD), new ContactHeld(CONTACT, SIBLINGS, Channel.VIDEO, TEN)
        };
    }

    static LanguageWarningGiven warning(int ordinal) {
        return new LanguageWarningGiven(
                CONTACT,
                SIBLINGS,
                ordinal,
                ParticipantRole.PARENT_CARER,
                WarningTarget.WORKER,
                LanguageType.ABUSIVE,
                WORDS,
                null,
                FIVE_PAST);
    }

    static ContactTerminated terminated() {
        return new ContactTerminated(
                CONTACT,
                SIBLINGS,
                TerminationReason.CLOTHING,
                ParticipantRole.OTHER_HOUSEHOLD,
                FIVE_PAST,
                true,
                WORDS,
                TEN_PAST);
    }

    static ContactConcluded concluded(ChildSection... sections) {
        return new ContactConcluded(
                CONTACT, SIBLINGS, WORDS, WorriesNoticed.NO, List.of(sections), TEN_PAST);
    }

    static ManagerInformed managerInformed(Instant at) {
        return new ManagerInformed(CONTACT, SIBLINGS, MANAGER, InformedHow.PHONE, at);
    }

    static Informing informing(WorkerId manager, Instant at) {
        return new Informing(manager, at, InformedHow.PHONE);
    }
}
