package org.caseledger.app.automation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.recording.Recorder;
import org.caseledger.app.recording.Seen;
import org.jspecify.annotations.Nullable;

/** A recorder that keeps what it was given, and refuses where it is told to. */
public final class RecordedCommands implements Recorder {

    public final List<Object> commands = new ArrayList<>();
    public @Nullable RuntimeException refusal;

    @Override
    public Recorded record(Object command, Worker by, @Nullable ReceiptRequest receipt, @Nullable Seen seen) {
        if (!by.equals(Worker.LEDGER) || receipt != null) {
            throw new IllegalStateException("the ledger acts by itself, and has no idempotency key");
        }
        if (refusal != null) {
            throw refusal;
        }
        commands.add(command);
        return new Recorded(commands.size(), Instant.EPOCH, "", "", false);
    }

    @Override
    public @Nullable Recorded recall(Worker by, ReceiptRequest receipt) {
        return null;
    }
}
