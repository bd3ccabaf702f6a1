package org.caseledger.app.proofs.audit;

import java.util.List;
import java.util.OptionalLong;
import org.caseledger.app.proofs.checkpoints.Checkpoints;
import org.caseledger.app.proofs.checkpoints.LogTree;
import org.caseledger.app.proofs.checkpoints.StoredCheckpoint;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.tree.Tile;

/**
 * Finds where a log stops being what was signed: by checkpoints, since each stands for all that came before it, then entry by
 * entry between the last that is kept and the first that is not.
 */
final class Tracing {

    private static final int AT_ONCE = 1_000;

    private final LogName log;
    private final Checkpoints checkpoints;
    private final LogTree tree;
    private final StoredEntryCheck entries;

    Tracing(LogName log, Checkpoints checkpoints, LogTree tree, StoredEntryCheck entries) {
        this.log = log;
        this.checkpoints = checkpoints;
        this.tree = tree;
        this.entries = entries;
    }

    /** The first position that is not what was signed with a checkpoint whose root is no longer that of the tree. */
    Finding firstWrong(StoredCheckpoint broken) {
        long kept = 0;
        StoredCheckpoint first = broken;
        for (long low = 0, high = broken.number(); low < high;) {
            long middle = (low + high) >>> 1;
            StoredCheckpoint between = checkpoints.numbered(middle)
                    .filter(stored -> stored.checkpoint().origin().equals(broken.checkpoint().origin()))
                    .orElse(null);
            if (between == null || isKept(between)) {
                kept = between == null ? kept : between.size();
                low = middle + 1;
            } else {
                first = between;
                high = middle;
            }
        }
        for (long from = kept; from < first.size(); from += AT_ONCE) {
            OptionalLong other = otherInTree(from, Math.min(first.size(), from + AT_ONCE), broken.size());
            if (other.isPresent()) {
                return new Finding(log.value(), other.getAsLong(), sentence(other.getAsLong()));
            }
        }
        return new Finding(log.value(), kept, "from here to position " + (first.size() - 1)
                + " the log or its tree was written anew: it has not the root that was signed over " + first.size()
                + " entries");
    }

    /** What is wrong with an entry that the tree does not have as it is. */
    String sentence(long position) {
        return entries.hashes(position, position + 1).isEmpty()
                ? "it is missing"
                : "the tree has another hash for it than its leaf's";
    }

    /** The first entry of the tile of some entry for which the tree has another hash than its leaf's. */
    OptionalLong otherInTileOf(long position, long size) {
        long from = position - position % Tile.FULL_WIDTH;
        return otherInTree(from, Math.min(size, from + Tile.FULL_WIDTH), size);
    }

    private OptionalLong otherInTree(long from, long beforeEnd, long size) {
        List<Digest> hashes = entries.hashes(from, beforeEnd);
        long missing = from + hashes.size();
        try {
            OptionalLong other = tree.firstOther(from, hashes, size);
            return other.isPresent() || missing == beforeEnd ? other : OptionalLong.of(missing);
        } catch (Malformed | IllegalStateException lacking) {
            return OptionalLong.of(missing < beforeEnd ? missing : from);
        }
    }

    /** Whether the tree still has the root that was signed. */
    boolean isKept(StoredCheckpoint stored) {
        try {
            return tree.root(stored.size()).equals(stored.checkpoint().root());
        } catch (Malformed | IllegalStateException lacking) {
            return false;
        }
    }
}
