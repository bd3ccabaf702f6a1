package org.caseledger.app.proofs.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.caseledger.app.proofs.NotSigned;
import org.caseledger.app.proofs.ProvenLog;
import org.caseledger.app.proofs.anchors.Anchors;
import org.caseledger.app.proofs.checkpoints.Checkpoints;
import org.caseledger.app.proofs.checkpoints.LogTree;
import org.caseledger.app.proofs.checkpoints.StoredCheckpoint;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.note.Receipt;
import org.caseledger.domain.log.note.SignedNote;
import org.caseledger.domain.log.note.VerifierKey;
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
        return leaf(position).map(leaf -> new Entry(
                position, new String(leaf, StandardCharsets.US_ASCII), Digest.ofLeaf(leaf).base64()));
    }

    @Override
    public String checkpoint() {
        return newest().note().toString();
    }

    @Override
    public String keys() {
        SignedNote note = newest().note();
        List<VerifierKey> signed = note.signers(checkpoints.keys());
        return signed.reversed().stream().map(key -> key + "\n").collect(Collectors.joining());
    }

    @Override
    public Optional<byte[]> tile(Tile tile) {
        return tile.end() > size() ? Optional.empty() : Optional.of(tree.tile(tile));
    }

    @Override
    public long size() {
        return tree.end().size();
    }

    @Override
    public long signedSize() {
        return checkpoints.newest().map(StoredCheckpoint::size).orElse(0L);
    }

    @Override
    public Inclusion inclusion(long position, long size) {
        requireGrown(size);
        LogTree.Included included = tree.included(position, size);
        byte[] leaf = leaf(position).orElseThrow();
        return new Inclusion(position, Digest.ofLeaf(leaf).base64(), size, included.root().base64(),
                base64(included.proof().path()));
    }

    @Override
    public Consistency consistency(long from, long to) {
        requireGrown(to);
        LogTree.Consistent consistent = tree.consistent(from, to);
        return new Consistency(from, consistent.earlier().base64(), to, consistent.root().base64(),
                base64(consistent.proof().path()));
    }

    @Override
    public Optional<String> receipt(long position) {
        Optional<byte[]> leaf = leaf(position);
        if (leaf.isEmpty()) {
            return Optional.empty();
        }
        SignedNote note = covering.of(position);
        long size = org.caseledger.domain.log.note.Checkpoint.of(note).size();
        return Optional.of(Receipt.of(leaf.get(), tree.included(position, size).proof(), note).toString());
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

    private Optional<byte[]> leaf(long position) {
        return jdbc.sql("SELECT leaf FROM " + log.table("entry") + " WHERE position = ?")
                .param(position)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    private void requireGrown(long size) {
        if (size > size()) {
            throw new IllegalArgumentException("the log has not grown to " + size + " entries");
        }
    }

    private static List<String> base64(List<Digest> hashes) {
        return hashes.stream().map(Digest::base64).toList();
    }
}
