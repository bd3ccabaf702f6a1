package org.caseledger.app.proofs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caseledger.domain.log.tree.Tile;

/** What is given out of one log so that others can check it. A leaf holds no personal text. */
public interface ProvenLog {

    /** The entry at a position, from 0; empty where the log has not come that far. */
    Optional<Entry> entry(long position);

    /**
     * The newest signed checkpoint, a C2SP signed note.
     *
     * @throws NotSigned where nothing was signed yet
     */
    String checkpoint();

    /**
     * The public keys that sign now, one a line, the newest first.
     *
     * @throws NotSigned where nothing was signed yet
     */
    String keys();

    /** The hashes of one tile; empty where the log has not come that far. */
    Optional<byte[]> tile(Tile tile);

    /** How many entries there are. */
    long size();

    /** How many entries the newest checkpoint covers; 0 where nothing was signed yet. */
    long signedSize();

    /**
     * Shows that an entry is among the first so many.
     *
     * @throws IllegalArgumentException where the log never had that size, or the entry came later
     */
    Inclusion inclusion(long position, long size);

    /**
     * Shows that the log only grew.
     *
     * @throws IllegalArgumentException where the log never had these sizes
     */
    Consistency consistency(long from, long to);

    /**
     * The receipt for an entry, a C2SP {@code tlog-proof}; empty where the log has not come that far.
     *
     * @throws NotSigned where no checkpoint that covers it can be had within two seconds
     */
    Optional<String> receipt(long position);

    /** Where checkpoints were left for others to keep: the last one of each place. */
    List<Anchor> anchors();

    /**
     * A place where a checkpoint was left.
     *
     * @param kind {@code file}, {@code email}, {@code rfc3161} or {@code witness}
     * @param place which one
     * @param size how many entries the checkpoint covers
     * @param at when
     */
    record Anchor(String kind, String place, long size, Instant at) {}

    /**
     * One entry.
     *
     * @param position from 0, without gaps
     * @param leaf the exact text that was hashed
     * @param leafHash its RFC 9162 leaf hash in base64
     */
    record Entry(long position, String leaf, String leafHash) {}

    /**
     * An inclusion proof, RFC 9162 section 2.1.3.
     *
     * @param position of the entry
     * @param leafHash of the entry, in base64
     * @param size of the tree
     * @param root of the tree, in base64
     * @param hashes from the leaf upwards, in base64
     */
    record Inclusion(long position, String leafHash, long size, String root, List<String> hashes) {}

    /**
     * A consistency proof, RFC 9162 section 2.1.4.
     *
     * @param from the earlier size
     * @param fromRoot the earlier root, in base64
     * @param size the later size
     * @param root the later root, in base64
     * @param hashes in base64
     */
    record Consistency(long from, String fromRoot, long size, String root, List<String> hashes) {}
}
