package org.caseledger.domain.log.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Leaf;
import org.caseledger.domain.log.note.Checkpoint;
import org.caseledger.domain.log.note.NoteSigner;
import org.caseledger.domain.log.note.Receipt;
import org.caseledger.domain.log.note.SignedNote;
import org.caseledger.domain.log.note.Signers;
import org.caseledger.domain.log.tree.MerkleTree;
import org.caseledger.domain.log.tree.TiledTree;

/** A log of a few entries in two streams about two children, and what can be handed over of it. */
final class SmallLog {

    static final String ORIGIN = "example.org/ledger";
    static final NoteSigner SIGNER = Signers.log(ORIGIN);

    private static final UUID CHILD = UUID.fromString("7d1d1f6e-0c0a-4f4e-8a51-3f0f6f3f2a11");
    private static final UUID SIBLING = UUID.fromString("f3a9c2d4-6b1e-4d2c-b0a7-5c4e3d2f1a09");
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");

    private final List<byte[]> leaves;

    private SmallLog(List<byte[]> leaves) {
        this.leaves = leaves;
    }

    /** Each odd entry is about both children, each even one about none. */
    static SmallLog of(int size) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(leaf(i).bytes());
        }
        return new SmallLog(leaves);
    }

    static Leaf leaf(int i) {
        long n = i / 2;
        Digest payload = Digest.sha256(("payload " + i).getBytes(US_ASCII));
        return new Leaf(
                new UUID(7, i),
                "contact-started",
                0,
                i % 2 == 0 ? "practice-1" : "contact-1",
                n,
                TEN.plusSeconds(i),
                TEN.plusSeconds(60 + i),
                "w-9f31",
                i % 2 == 0 ? Map.of() : Map.of(CHILD, n, SIBLING, n),
                payload,
                payload);
    }

    /** The same log with one leaf altered in its text. */
    SmallLog with(int position, String found, String replacement) {
        List<byte[]> altered = new ArrayList<>(leaves);
        String text = new String(leaves.get(position), US_ASCII);
        if (!text.contains(found)) {
            throw new IllegalArgumentException(found + " is not in " + text);
        }
        altered.set(position, text.replace(found, replacement).getBytes(US_ASCII));
        return new SmallLog(altered);
    }

    /** The same log without one leaf. */
    SmallLog without(int position) {
        List<byte[]> shorter = new ArrayList<>(leaves);
        shorter.remove(position);
        return new SmallLog(shorter);
    }

    List<Digest> hashes() {
        return leaves.stream().map(Digest::ofLeaf).toList();
    }

    SignedNote checkpoint() {
        return checkpoint(SIGNER);
    }

    SignedNote checkpoint(NoteSigner signer) {
        return SignedNote.sign(new Checkpoint(ORIGIN, leaves.size(), MerkleTree.root(hashes())).text(), signer);
    }

    Receipt receipt(int position) {
        List<Digest> hashes = hashes();
        TiledTree tree = new TiledTree(leaves.size(), tile -> hashes.subList(0, tile.width()));
        return Receipt.of(leaves.get(position), tree.inclusion(position), checkpoint());
    }

    /** All leaves and a checkpoint, as handed over. */
    byte[] file(SignedNote checkpoint) {
        StringBuilder file = new StringBuilder();
        leaves.forEach(leaf -> file.append(new String(leaf, US_ASCII)).append('\n'));
        return file.append(checkpoint).toString().getBytes(UTF_8);
    }
}
