package org.caseledger.app.proofs.signing;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caseledger.app.database.TestDatabase;
import org.caseledger.app.proofs.checkpoints.Checkpoints;
import org.caseledger.app.proofs.checkpoints.LogTree;
import org.caseledger.app.proofs.keys.CheckpointKeys;
import org.caseledger.app.proofs.keys.SigningKeyStore;
import org.caseledger.app.setup.PrivateFiles;
import org.caseledger.app.store.append.Entries;
import org.caseledger.app.store.append.Sequencer;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.app.store.append.head.RecordingClock;
import org.caseledger.app.store.append.request.PreparedEntry;

/** A log that entries are appended to, and a node with a folder of its own that signs it. */
public final class SignedLog {

    private final LogName log;
    private final TestDatabase database;
    private final Path folder;
    private CheckpointKeys keys;
    private CheckpointSigner signer;

    public SignedLog(LogName log, TestDatabase database, Path folder) {
        this.log = log;
        this.database = database;
        this.folder = PrivateFiles.folder(folder);
        this.keys = SigningKeyStore.open(folder.resolve("signer.p12"), "secret".toCharArray());
        this.signer = node();
    }

    /** A signer as a node that has just started has it, on the same folder. */
    public CheckpointSigner node() {
        return node(keys);
    }

    /** A signer with other keys. */
    public CheckpointSigner node(CheckpointKeys others) {
        return new CheckpointSigner(log.value(), "log.example/" + log.value(), checkpoints(), tree(), others, state(),
                new SignerLease(log, UUID.randomUUID(), database.writer()));
    }

    /** The node's signer. */
    public CheckpointSigner signer() {
        return signer;
    }

    /** The node stops and starts again. */
    public void restart() {
        signer.release();
        keys = SigningKeyStore.open(folder.resolve("signer.p12"), "secret".toCharArray());
        signer = node();
    }

    /** Appends entries that nothing hangs on. */
    public void append(int entries) {
        try (Sequencer sequencer = new Sequencer(log, database.writer(),
                RecordingClock.following(InstantSource.system()), size -> {})) {
            List<PreparedEntry> together = new ArrayList<>();
            for (int i = 0; i < entries; i++) {
                together.add(Entries.first());
            }
            sequencer.append(together, null);
        }
    }

    public Checkpoints checkpoints() {
        return new Checkpoints(log, database.writer());
    }

    public LogTree tree() {
        return new LogTree(log, database.writer());
    }

    public SignerState state() {
        return new SignerState(folder, log.value());
    }

    public CheckpointKeys keys() {
        return keys;
    }

    public LogName log() {
        return log;
    }

    public TestDatabase database() {
        return database;
    }
}
