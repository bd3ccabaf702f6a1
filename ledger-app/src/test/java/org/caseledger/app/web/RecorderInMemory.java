package org.caseledger.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.recording.Recorder;
import org.caseledger.app.recording.Seen;
import org.caseledger.app.recording.StreamVersions;
import org.caseledger.domain.ids.LedgerId;
import org.jspecify.annotations.Nullable;

/** Keeps every command it is given and the receipts as the ledger does; what it is told to throw, it throws. */
class RecorderInMemory implements Recorder, StreamVersions {

    private final List<Object> commands = new ArrayList<>();
    private final List<Worker> workers = new ArrayList<>();
    private final Map<String, Receipt> receipts = new ConcurrentHashMap<>();
    private @Nullable RuntimeException refusal;
    private Runnable beforeRecording = () -> {};

    /** Forgets everything. */
    synchronized void reset() {
        commands.clear();
        workers.clear();
        receipts.clear();
        refusal = null;
        beforeRecording = () -> {};
    }

    synchronized void refuseWith(@Nullable RuntimeException thrown) {
        refusal = thrown;
    }

    synchronized void beforeRecording(Runnable wait) {
        beforeRecording = wait;
    }

    synchronized List<Object> commands() {
        return List.copyOf(commands);
    }

    synchronized Object onlyCommand() {
        if (commands.size() != 1) {
            throw new AssertionError("one command was expected, not " + commands);
        }
        return commands.getFirst();
    }

    synchronized Worker lastWorker() {
        return workers.getLast();
    }

    @Override
    public Recorded record(Object command, Worker by, @Nullable ReceiptRequest receipt, @Nullable Seen seen) {
        if (seen != null && !seen.admits(lastSequenceOf(seen.record()).orElseThrow())) {
            throw new Stale();
        }
        Runnable wait;
        synchronized (this) {
            wait = beforeRecording;
        }
        wait.run();
        synchronized (this) {
            if (refusal != null) {
                throw refusal;
            }
            if (receipt == null) {
                throw new AssertionError("the API always asks for a receipt");
            }
            commands.add(command);
            workers.add(by);
            Recorded recorded = new Recorded(
                    commands.size() - 1L, WebUnderTest.NOW, receipt.resource(), receipt.location(), false);
            receipts.put(by.id() + receipt.key(), new Receipt(receipt.fingerprint(), recorded));
            return recorded;
        }
    }

    @Override
    public @Nullable Recorded recall(Worker by, ReceiptRequest receipt) {
        Receipt stored = receipts.get(by.id() + receipt.key());
        if (stored == null) {
            return null;
        }
        if (!stored.fingerprint.equals(receipt.fingerprint())) {
            throw new KeyReused();
        }
        Recorded first = stored.recorded;
        return new Recorded(first.position(), first.recordedAt(), first.resource(), first.location(), true);
    }

    @Override
    public OptionalLong lastSequenceOf(LedgerId stream) {
        return stream.value().equals(DemoStaff.UNKNOWN.value()) ? OptionalLong.empty() : OptionalLong.of(7);
    }

    @Override
    public boolean hasEntryAt(LedgerId stream, long position) {
        return position == 7;
    }

    private record Receipt(String fingerprint, Recorded recorded) {}
}
