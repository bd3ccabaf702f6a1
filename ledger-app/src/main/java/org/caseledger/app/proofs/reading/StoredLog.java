package org.caseledger.app.proofs.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.caseledger.app.proofs.LedgerDamaged;
import org.caseledger.app.proofs.NotSigned;
import org.caseledger.app.proofs.ProvenLog;
import org.caseledger.app.proofs.anchors.Anchors;
import org.caseledger.app.proofs.checkpoints.Checkpoints;
import org.caseledger.app.proofs.checkpoints.LogTree;
import org.caseledger.app.proofs.checkpoints.StoredCheckpoint;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.note.BadSignature;
import org.caseledger.domain.log.note.Checkpoint;
import org.caseledger.domain.log.note.Receipt;
import org.caseledger.domain.log.note.SignedNote;
import org.caseledger.domain.log.note.VerifierKey;
import org.caseledger.domain.log.tree.InclusionProof;
import org.caseledger.domain.log.tree.Tile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One log as it lies in the database: the leaf is given out exactly as it was hashed. */
public final class StoredLog implements ProvenLog {

    private final LogName log;
    private final JdbcClient jdbc;
    private final LogTree tree;
    private final Checkpoints checkpoints;
    private final Covering covering;
    private final Anchors anchors;

    /** One log, read with connections of the reader. */
    public StoredLog(LogName log, DataSource reader, LogTree tree, Checkpoints checkpoints, Covering covering) {
        this.log = log;
        this.jdbc = JdbcClient.create(reader);
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.anchors = new Anchors(log, reader);
        this.covering = covering;
    }

    @Override
    public Optional<Entry> entry(long position) {
        return sound(() -> leaf(position).map(leaf -> new Entry(
                position, new String(leaf, StandardCharsets.US_ASCII), Digest.ofLeaf(leaf).base64())));
    }

    @Override
    public String checkpoint() {
        return sound(() -> newest().note().toString());
    }

    @Override
    public String keys() {
        return sound(() -> {
            List<VerifierKey> signed = newest().note().signers(checkpoints.keys());
            if (signed.isEmpty()) {
                throw damaged("no key that is stored has signed the newest checkpoint");
            }
            return signed.reversed().stream().map(key -> key + "\n").collect(Collectors.joining());
        });
    }

    @Override
    public Optional<byte[]> tile(Tile tile) {
        return sound(() -> tile.end() > size() ? Optional.empty() : Optional.of(tree.tile(tile)));
    }

    @Override
    public long size() {
        return sound(() -> tree.end().size());
    }

    @Override
    public long signedSize() {
        return sound(() -> checkpoints.newest().map(StoredCheckpoint::size).orElse(0L));
    }

    @Override
    public Inclusion inclusion(long position, long size) {
        requireGrown(size);
        return sound(() -> {
            byte[] leaf = stored(position);
            LogTree.Included included = tree.included(position, size);
            requireProven(position, included.proof(), leaf, included.root());
            return new Inclusion(position, Digest.ofLeaf(leaf).base64(), size, included.root().base64(),
                    base64(included.proof().path()));
        });
    }

    @Override
    public Consistency consistency(long from, long to) {
        requireGrown(to);
        return sound(() -> {
            LogTree.Consistent consistent = tree.consistent(from, to);
            if (!consistent.proof().proves(consistent.earlier(), consistent.root())) {
                throw damaged("its tiles do not show how it grew from " + from + " to " + to + " entries");
            }
            return new Consistency(from, consistent.earlier().base64(), to, consistent.root().base64(),
                    base64(consistent.proof().path()));
        });
    }

    @Override
    public Optional<String> receipt(long position) {
        return sound(() -> leaf(position).map(leaf -> {
            SignedNote note = covering.of(position);
            Checkpoint signed = Checkpoint.of(note);
            LogTree.Included included = tree.included(position, signed.size());
            requireProven(position, included.proof(), leaf, signed.root());
            return Receipt.of(leaf, included.proof(), note).toString();
        }));
    }

    @Override
    public List<Anchor> anchors() {
        return anchors.newest()
                .stream()
                .map(left -> new Anchor(left.kind(), left.place(), left.size(), left.at()))
                .toList();
    }

    private StoredCheckpoint newest() {
        return checkpoints.newest().orElseThrow(() -> new NotSigned("No checkpoint was signed yet."));
    }

    /** The leaf at a position; empty beyond the end. */
    private Optional<byte[]> leaf(long position) {
        return position < size() ? Optional.of(stored(position)) : Optional.empty();
    }

    private byte[] stored(long position) {
        return jdbc.sql("SELECT leaf FROM " + log.table("entry") + " WHERE position = ?")
                .param(position)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> damaged("the entry at position " + position + " is missing"));
    }

    private void requireGrown(long size) {
        if (size > size()) {
            throw new IllegalArgumentException("the log has not grown to " + size + " entries");
        }
    }

    /** What is handed over is checked before: whoever gets it would find that it proves nothing, and not why. */
    private void requireProven(long position, InclusionProof proof, byte[] leaf, Digest root) {
        if (!proof.proves(Digest.ofLeaf(leaf), root)) {
            throw damaged("no proof leads from the entry at position " + position + " to the tree of " + proof.size()
                    + " entries; it or the tree was changed");
        }
    }

    /** Reads, and says of whatever cannot be read as what it must be that the log is damaged. */
    private <T> T sound(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Malformed | BadSignature | IllegalStateException found) {
            throw new LedgerDamaged(log.value(), found);
        }
    }

    private LedgerDamaged damaged(String sentence) {
        return new LedgerDamaged(log.value(), sentence);
    }

    private static List<String> base64(List<Digest> hashes) {
        return hashes.stream().map(Digest::base64).toList();
    }
}
