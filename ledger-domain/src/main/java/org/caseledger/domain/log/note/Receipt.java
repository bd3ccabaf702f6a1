package org.caseledger.domain.log.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.caseledger.domain.log.Canonical;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Leaf;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.tree.InclusionProof;

/**
 * What whoever recorded an entry takes away (C2SP tlog-proof): it shows, without the ledger and years later, that the entry was in the log. Ours
 * carry the leaf itself as extra data, so that nothing else is needed.
 *
 * @param extra base64 of data beside the proof, unproved until it is compared; empty if there is none
 * @param proof from the entry to the root of the checkpoint
 * @param note the checkpoint with its signatures
 */
public record Receipt(String extra, InclusionProof proof, SignedNote note) {

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    /** @throws Malformed if the note is no checkpoint of the size the proof is for */
    public Receipt {
        Canonical.base64(extra, "the extra data of a receipt");
        long size = Checkpoint.of(note).size();
        if (proof.size() != size) {
            throw new Malformed("a proof for " + proof.size() + " entries beside a checkpoint of " + size);
        }
    }

    /**
     * A receipt that carries its leaf.
     *
     * @param leaf the exact bytes of the leaf
     * @param proof its inclusion in the tree of the checkpoint
     * @param note the signed checkpoint
     * @return the receipt
     * @throws Malformed unless the proof leads from the leaf to the root of the checkpoint
     */
    public static Receipt of(byte[] leaf, InclusionProof proof, SignedNote note) {
        Receipt receipt = new Receipt(Base64.getEncoder().encodeToString(leaf), proof, note);
        if (!receipt.proves(Digest.ofLeaf(leaf))) {
            throw new Malformed(
                    "the proof does not lead from leaf " + proof.index() + " to the root of the checkpoint");
        }
        return receipt;
    }

    /**
     * Reads {@link #toString()} back. Nothing is checked yet.
     *
     * @param bytes a whole {@code .tlog-proof}
     * @return the receipt
     * @throws Malformed if it is not a receipt, or not written the one way receipts are
     */
    public static Receipt parse(byte[] bytes) {
        String text;
        try {
            text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Malformed("a receipt that is not UTF-8", notUtf8);
        }
        int blank = text.indexOf("\n\n");
        if (!text.startsWith(HEADER + "\n") || blank < 0) {
            throw new Malformed("not a receipt: " + Canonical.shortened(text));
        }
        List<String> lines = new ArrayList<>(List.of(text.substring(0, blank).split("\n", -1)));
        lines.removeFirst();
        SignedNote note = SignedNote.parse(text.substring(blank + 2));
        String extra = !lines.isEmpty() && lines.getFirst().startsWith(EXTRA)
                ? lines.removeFirst().substring(EXTRA.length())
                : "";
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw new Malformed("a receipt without an index");
        }
        long index = Canonical.decimal(lines.removeFirst().substring(INDEX.length()), "the index of a receipt");
        List<Digest> path = lines.stream().map(Digest::parseBase64).toList();
        Receipt receipt = new Receipt(extra, new InclusionProof(index, Checkpoint.of(note).size(), path), note);
        if (!receipt.toString().equals(text)) {
            throw new Malformed("a receipt that is not written the one way receipts are");
        }
        return receipt;
    }

    /** What the log signed. */
    public Checkpoint checkpoint() {
        return Checkpoint.of(note);
    }

    /**
     * Whether the entry is in the log at the checkpoint. Who signed the checkpoint is to be asked of {@link #note()}.
     *
     * @param leafHash the hash of the entry's leaf
     * @return whether the proof leads from it to the root of the checkpoint
     */
    public boolean proves(Digest leafHash) {
        return proof.proves(leafHash, checkpoint().root());
    }

    /** The extra data, to be relied on only after {@link #proves} said yes to its hash. */
    public byte[] extraBytes() {
        return Base64.getDecoder().decode(extra);
    }

    /**
     * The leaf that a receipt of ours carries.
     *
     * @return the entry it is for, to be relied on only after {@link #proves} said yes to its hash
     * @throws Malformed if the extra data is no leaf
     */
    public Leaf leaf() {
        return Leaf.parse(extraBytes());
    }

    /** The text of a {@code .tlog-proof} file. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        if (!extra.isEmpty()) {
            text.append(EXTRA).append(extra).append('\n');
        }
        text.append(INDEX).append(proof.index()).append('\n');
        proof.path().forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(note).toString();
    }
}
