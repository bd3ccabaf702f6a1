package org.caseledger.domain.log.note;

import java.util.List;
import org.caseledger.domain.log.Canonical;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.tree.MerkleTree;

/**
 * The state of a log at one size, as it is signed (C2SP tlog-checkpoint): whoever holds one can later show whether the log still has that past.
 *
 * @param origin the name of the log, the same in all its checkpoints
 * @param size how many entries it has
 * @param root the root of the tree over them
 * @param extensions further lines; opaque, seldom used
 */
public record Checkpoint(String origin, long size, Digest root, List<String> extensions) {

    /** @throws Malformed if such a checkpoint cannot be written, or is of an empty log with a root of something */
    public Checkpoint {
        extensions = List.copyOf(extensions);
        requireLine("origin", origin);
        extensions.forEach(line -> requireLine("extension line", line));
        if (size < 0) {
            throw new Malformed("a checkpoint of " + size + " entries");
        }
        if (size == 0 && !root.equals(MerkleTree.EMPTY_ROOT)) {
            throw new Malformed("a checkpoint of no entries with the root " + root);
        }
    }

    /**
     * A checkpoint without extension lines.
     *
     * @param origin the name of the log
     * @param size how many entries it has
     * @param root the root of the tree over them
     */
    public Checkpoint(String origin, long size, Digest root) {
        this(origin, size, root, List.of());
    }

    /**
     * Reads what a note says. No signature is checked.
     *
     * @param note a signed checkpoint
     * @return its content
     * @throws Malformed if its text is no checkpoint
     */
    public static Checkpoint of(SignedNote note) {
        return parse(note.text());
    }

    /**
     * Reads {@link #text()} back.
     *
     * @param text the text of a note
     * @return the checkpoint
     * @throws Malformed if the text is no checkpoint, or not written the one way checkpoints are
     */
    public static Checkpoint parse(String text) {
        if (!text.endsWith("\n")) {
            throw new Malformed("a checkpoint must end in a line feed: " + Canonical.shortened(text));
        }
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        if (lines.size() < 3) {
            throw new Malformed("a checkpoint has at least three lines, not " + lines.size());
        }
        return new Checkpoint(
                lines.get(0),
                Canonical.decimal(lines.get(1), "the size of a checkpoint"),
                Digest.parseBase64(lines.get(2)),
                lines.subList(3, lines.size()));
    }

    /** The text that is signed: origin, size, root in base64 and extensions, each ended by a line feed. */
    public String text() {
        StringBuilder text = new StringBuilder(origin + "\n" + size + "\n" + root.base64() + "\n");
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static void requireLine(String what, String line) {
        if (line.isEmpty() || line.chars().anyMatch(c -> c < ' ')) {
            throw new Malformed(
                    "the " + what + " of a checkpoint must be one line with text: " + Canonical.shortened(line));
        }
    }
}
