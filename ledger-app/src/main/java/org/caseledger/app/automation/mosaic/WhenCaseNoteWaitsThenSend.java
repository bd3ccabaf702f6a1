package org.caseledger.app.automation.mosaic;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.caseledger.app.access.Questions;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.automation.deadlines.Look;
import org.caseledger.app.automation.mosaic.CaseNoteOutbox.State;
import org.caseledger.app.automation.mosaic.CaseNoteOutbox.Waiting;
import org.caseledger.app.automation.mosaic.Mosaic.Answer.Kept;
import org.caseledger.app.automation.mosaic.Mosaic.Answer.Missed;
import org.caseledger.app.automation.mosaic.Mosaic.Answer.Refused;
import org.caseledger.app.automation.mosaic.Mosaic.Answer.Taken;
import org.caseledger.app.recording.Recorder;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.RuleBroken.Kind;
import org.caseledger.domain.casenote.CaseNoteCommand.ConfirmCaseNotes;
import org.caseledger.domain.casenote.CaseNoteCommand.RecordExport;
import org.caseledger.domain.casenote.CaseNoteCommand.RecordFailure;
import org.caseledger.domain.casenote.CaseNotesId;
import org.caseledger.domain.casenote.MosaicFailure;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.casenotes.CaseNote;
import org.caseledger.projections.casenotes.ReadCaseNote;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends each waiting case note until Mosaic says what became of it (R11). What it said goes into the ledger first, where
 * hearing it twice records nothing twice, and then the note waits no more: a node that dies in between sends it again under
 * the same key. What has failed for 15 minutes is recorded as failed, and tried on all the same.
 */
final class WhenCaseNoteWaitsThenSend implements Look {

    private static final Logger LOG = LoggerFactory.getLogger(WhenCaseNoteWaitsThenSend.class);

    private static final Duration FAILED_AFTER = Duration.ofMinutes(15);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int DOUBLINGS = 8;
    private static final int AT_ONCE = 50;

    private final CaseNoteOutbox outbox;
    private final Questions questions;
    private final Mosaic mosaic;
    private final Recorder recorder;
    private final InstantSource clock;

    WhenCaseNoteWaitsThenSend(
            CaseNoteOutbox outbox, Questions questions, Mosaic mosaic, Recorder recorder, InstantSource clock) {
        this.outbox = outbox;
        this.questions = questions;
        this.mosaic = mosaic;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "case-notes-to-mosaic";
    }

    /** Where nobody answers, the others wait for the next look rather than for one silence after another. */
    @Override
    public void look() {
        for (Waiting note : outbox.waiting(clock.instant(), AT_ONCE)) {
            if (outbox.claim(note) && !isOverWith(note)) {
                return;
            }
        }
    }

    private boolean isOverWith(Waiting waiting) {
        Optional<CaseNote> read = read(waiting);
        if (read.isEmpty()) {
            outbox.giveBack(waiting);
            return true;
        }
        CaseNote note = read.get();
        if (note.flags().contains("recorded-in-error")) {
            outbox.settle(waiting, State.OVER, clock.instant(), "recorded in error");
            return true;
        }
        if (note.flags().contains("text-erased")) {
            failure(waiting, MosaicFailure.TEXT_ERASED);
            outbox.settle(waiting, State.OVER, clock.instant(), "erased before it was sent");
            return true;
        }
        if (note.flags().contains("text-damaged")) {
            return missed(waiting, new Missed("not sent: its text is damaged", MosaicFailure.TEXT_DAMAGED));
        }
        return switch (mosaic.take(note)) {
            case Kept kept -> kept(waiting, kept);
            case Taken taken -> {
                record(new RecordExport(
                        CaseNotesId.of(waiting.contact()), waiting.contact(), waiting.child(),
                        MosaicOverHttp.MAPPING_VERSION, clock.instant()));
                outbox.settle(waiting, State.TAKEN, clock.instant(), taken.said());
                yield true;
            }
            case Refused refused -> {
                failure(waiting, MosaicFailure.REFUSED);
                LOG.error("case note {} was refused for Mosaic: {}", waiting.note(), refused.said());
                outbox.settle(waiting, State.REFUSED, clock.instant(), refused.said());
                yield true;
            }
            case Missed missed -> missed(waiting, missed);
        };
    }

    /** Empty where the projection has not come so far yet. */
    private Optional<CaseNote> read(Waiting note) {
        try {
            return Optional
                    .of(questions.ask(new ReadCaseNote(note.contact(), note.child()), Worker.LEDGER, -1).answer());
        } catch (RuleBroken notYet) {
            if (notYet.kind() != Kind.NOT_FOUND) {
                throw notYet;
            }
            return Optional.empty();
        }
    }

    /** Mosaic's clock may be ahead of the ledger's; nothing was recorded there later than it is here. */
    private boolean kept(Waiting waiting, Kept kept) {
        Instant now = clock.instant();
        Instant since = kept.since() == null || kept.since().isAfter(now) ? now : kept.since();
        record(new ConfirmCaseNotes(
                CaseNotesId.of(waiting.contact()), waiting.contact(), Set.of(waiting.child()),
                new PersonalText.Clear(kept.id()), since, WorkerId.LEDGER, now));
        outbox.settle(waiting, State.CONFIRMED, now, kept.said());
        return true;
    }

    private boolean missed(Waiting waiting, Missed missed) {
        Instant now = clock.instant();
        Instant since = waiting.failingSince();
        if (since != null && !now.isBefore(since.plus(FAILED_AFTER))) {
            failure(waiting, missed.failure());
        }
        LOG.warn("case note {} did not reach Mosaic and is tried again: {}", waiting.note(), missed.said());
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(waiting.attempts(), DOUBLINGS));
        outbox.failed(waiting, now, now.plus(pause), missed.said());
        return missed.failure() != MosaicFailure.NO_ANSWER;
    }

    private void failure(Waiting waiting, MosaicFailure failure) {
        record(new RecordFailure(
                CaseNotesId.of(waiting.contact()), waiting.contact(), waiting.child(), failure,
                waiting.attempts() + 1, clock.instant()));
    }

    /** About somebody whose words were erased meanwhile nothing more is recorded, and nothing needs to be. */
    private void record(Object command) {
        try {
            recorder.record(command, Worker.LEDGER, null);
        } catch (RuleBroken refusal) {
            if (!refusal.key().equals("personal-data-erased")) {
                throw refusal;
            }
            LOG.info("nothing is recorded of a case note any more: {}", refusal.getMessage());
        }
    }
}
