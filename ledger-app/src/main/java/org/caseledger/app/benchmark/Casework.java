package org.caseledger.app.benchmark;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.caseledger.app.access.worker.StaffRegister;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.recording.Recorder;
import org.caseledger.app.store.TimeOrderedIds;
import org.caseledger.app.store.append.Sequencer;
import org.caseledger.app.store.append.request.PreparedEntry;
import org.caseledger.app.store.codec.EventCodec;
import org.caseledger.app.store.codec.SealedPayload;
import org.caseledger.app.store.reading.RecordedBy;
import org.caseledger.domain.EventCatalogue;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.child.ChildCommand.OpenChildRecord;
import org.caseledger.domain.contact.ContactCommand.RecordContactAttempt;
import org.caseledger.domain.contact.ContactEvent.ContactNoteAppended;
import org.caseledger.domain.contact.attempt.AttemptOutcome;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.contact.attempt.Direction;
import org.caseledger.domain.contact.attempt.Purpose;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.TeamCode;
import org.springframework.context.ApplicationContext;

/** What is recorded while it is measured: unanswered calls through the command bus, sealed notes straight into the store. */
final class Casework {

    private static final int CHILDREN = 100;
    private static final String WORDS = "Rowan told me about school and about the new puppy. ".repeat(10);

    private final Recorder recorder;
    private final Sequencer sequencer;
    private final EventCodec codec;
    private final InstantSource clock;
    private final Worker practitioner;
    private final List<ChildId> children = new ArrayList<>();

    Casework(ApplicationContext ledger) {
        recorder = ledger.getBean(Recorder.class);
        sequencer = ledger.getBean("caseSequencer", Sequencer.class);
        codec = ledger.getBean(EventCodec.class);
        clock = ledger.getBean(InstantSource.class);
        practitioner = ledger.getBean(StaffRegister.class).bySignIn("practitioner")
                .orElseThrow(() -> new IllegalStateException("the demo accounts are not there"));
    }

    /** Opens the records that are written to. */
    void openChildren() {
        for (int number = 0; number < CHILDREN; number++) {
            ChildId child = ChildId.random();
            recorder.record(new OpenChildRecord(
                    child, words("9" + (100_000 + number)), words("Rowan"), words("Samplewood"), words("2014-05-02"),
                    null,
                    new TeamCode("north"), null, now()), practitioner, null);
            children.add(child);
        }
    }

    /** One command through the bus: a call that nobody answered. */
    Object callNobodyAnswers() {
        return recorder.record(new RecordContactAttempt(
                new ContactId(UUID.randomUUID()), practitioner.id(), Set.of(anyChild()), Channel.PHONE,
                Direction.OUTBOUND, null, Purpose.WELFARE_CHECK, null, now(), AttemptOutcome.NO_ANSWER,
                words("Rang twice; nobody answered."), null, null, null, List.of()), practitioner, null);
    }

    /** One sealed entry straight into the store; tells its position. */
    long note() {
        ContactNoteAppended event = new ContactNoteAppended(
                new ContactId(UUID.randomUUID()), Set.of(anyChild()), PersonalText.of(WORDS), now());
        UUID id = TimeOrderedIds.next();
        SealedPayload payload = codec.seal(id, event);
        return sequencer.append(List.of(new PreparedEntry(
                id, EventCatalogue.of(event).name(), 1, event.contact().value(), 0, event.occurredAt(),
                practitioner.id(), event.children(),
                new PreparedEntry.Stored(payload.bytes(), payload.sealedFor()),
                new PreparedEntry.Stored(RecordedBy.bytes(practitioner, null)), List.of(), List.of())), null)
                .firstPosition();
    }

    ChildId anyChild() {
        return children.get(ThreadLocalRandom.current().nextInt(children.size()));
    }

    Instant now() {
        return clock.instant();
    }

    private static PersonalText.Clear words(String words) {
        return new PersonalText.Clear(words);
    }
}
