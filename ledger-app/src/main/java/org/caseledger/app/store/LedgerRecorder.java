package org.caseledger.app.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.recording.Recorder;
import org.caseledger.app.recording.Seen;
import org.caseledger.app.store.append.Receipts;
import org.caseledger.app.store.append.request.AppendRefused;
import org.caseledger.app.store.append.request.Appended;
import org.caseledger.app.store.append.request.NewReceipt;
import org.caseledger.app.vault.KeyedHashes;
import org.caseledger.domain.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Gives commands to the aggregates and waits for their facts to be committed. A command that met somebody else's append is
 * decided again on what is there now, unless its caller has not seen that; a repeated key gets the answer it got before:
 * the ledger keeps one for each, and whoever is refused for that, or for anything else, is looked up.
 */
final class LedgerRecorder implements Recorder, AutoCloseable {

    /** How often a command is decided again when others append to the same stream meanwhile. */
    private static final int MOST_DECISIONS = 20;

    private final CommandBus commands;
    private final Receipts receipts;
    private final KeyedHashes hashes;
    private final ExecutorService outside = Executors.newVirtualThreadPerTaskExecutor();

    LedgerRecorder(CommandBus commands, Receipts receipts, KeyedHashes hashes) {
        this.commands = commands;
        this.receipts = receipts;
        this.hashes = hashes;
    }

    @Override
    public Recorded record(Object command, Worker by, @Nullable ReceiptRequest receipt, @Nullable Seen seen) {
        return CurrentUnitOfWork.isStarted()
                ? outside(() -> decide(command, by, receipt, seen))
                : decide(command, by, receipt, seen);
    }

    @Override
    public @Nullable Recorded recall(Worker by, ReceiptRequest receipt) {
        try {
            Receipts.Receipt stored = receipts.find(by.id(), keyHash(receipt)).orElse(null);
            if (stored == null) {
                return null;
            }
            if (!stored.fingerprint().equals(receipt.fingerprint())) {
                throw new KeyReused();
            }
            return new Recorded(stored.position(), stored.recordedAt(), stored.resource(), stored.location(), true);
        } catch (SQLException unreachable) {
            throw new LedgerUnavailable("the ledger cannot be read now", unreachable);
        }
    }

    /** A command given inside a unit of work would join it; what the ledger does by itself never may. */
    private Recorded outside(Callable<Recorded> decision) {
        try {
            return outside.submit(decision).get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new LedgerUnavailable("the command could not be carried out", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailable("interrupted while recording", interrupted);
        }
    }

    private Recorded decide(Object command, Worker by, @Nullable ReceiptRequest receipt, @Nullable Seen seen) {
        NewReceipt newReceipt = receipt == null ? null : newReceipt(by, receipt);
        for (int decision = 1;; decision++) {
            Envelope envelope = new Envelope(by, newReceipt, seen);
            Throwable refusal = dispatch(command, envelope);
            if (refusal == null) {
                return recorded(envelope.appended(), receipt);
            }
            Recorded before = receipt == null ? null : recall(by, receipt);
            if (before != null) {
                return before;
            }
            if (decision == MOST_DECISIONS || !isWorthDecidingAgain(refusal)) {
                throw translated(refusal);
            }
        }
    }

    /** The key was another's in the same batch, and that one was refused: there is no answer yet. */
    private static boolean isWorthDecidingAgain(Throwable refusal) {
        return refusal instanceof ConcurrencyException
                || refusal instanceof AppendRefused refused
                        && refused.reason() == AppendRefused.Reason.KEY_ANSWERED;
    }

    private @Nullable Throwable dispatch(Object command, Envelope envelope) {
        AtomicReference<Throwable> refusal = new AtomicReference<>();
        commands.dispatch(
                new GenericCommandMessage<>(
                        command, MetaData.from(Map.of(Envelope.KEY, envelope, Recorder.BY, envelope.worker()))),
                (message, result) -> {
                    if (result.isExceptional()) {
                        refusal.set(result.exceptionResult());
                    }
                });
        return refusal.get();
    }

    private static Recorded recorded(@Nullable Appended place, @Nullable ReceiptRequest receipt) {
        String resource = receipt == null ? "" : receipt.resource();
        String location = receipt == null ? "" : receipt.location();
        return place == null
                ? new Recorded(-1, Instant.EPOCH, resource, location, false)
                : new Recorded(place.lastPosition(), place.recordedAt(), resource, location, false);
    }

    private static RuntimeException translated(Throwable refusal) {
        return switch (refusal) {
            case AppendRefused refused -> translated(refused);
            case ConcurrencyException busy ->
                new LedgerUnavailable("others keep recording on the same record; try again", busy);
            case AggregateNotFoundException unknown ->
                new RuleBroken(RuleBroken.Kind.NOT_FOUND, "not-found", "there is no such record");
            // the id of another kind of record, which answers as one that nobody knows
            case IncompatibleAggregateException another ->
                new RuleBroken(RuleBroken.Kind.NOT_FOUND, "not-found", "there is no such record");
            case RuntimeException other -> other;
            default -> new LedgerUnavailable("the command could not be carried out", refusal);
        };
    }

    private static RuntimeException translated(AppendRefused refused) {
        String sentence = String.valueOf(refused.getMessage());
        return switch (refused.reason()) {
            case MOSAIC_PERSON_ID_TAKEN -> conflict("mosaic-person-id-taken", sentence);
            case SIGN_IN_NAME_TAKEN -> conflict("sign-in-name-taken", sentence);
            case ESCALATION_OPEN -> conflict("escalation-already-open", sentence);
            case ERASED -> conflict("personal-data-erased", sentence);
            case IN_THE_FUTURE -> new RuleBroken(RuleBroken.Kind.NOT_ACCEPTABLE, "time-in-the-future", sentence);
            case NOT_STORABLE -> new RuleBroken(RuleBroken.Kind.NOT_ACCEPTABLE, "not-storable", sentence);
            case STALE, KEY_ANSWERED, UNAVAILABLE, UNKNOWN -> new LedgerUnavailable(sentence, refused);
        };
    }

    private static RuleBroken conflict(String key, String sentence) {
        return new RuleBroken(RuleBroken.Kind.CONFLICT, key, sentence);
    }

    private NewReceipt newReceipt(Worker by, ReceiptRequest request) {
        return new NewReceipt(
                by.id(), keyHash(request), request.fingerprint(), request.resource(), request.location());
    }

    private byte[] keyHash(ReceiptRequest request) {
        return hashes.hash("idempotency-key", request.key());
    }

    @Override
    public void close() {
        outside.close();
    }
}
