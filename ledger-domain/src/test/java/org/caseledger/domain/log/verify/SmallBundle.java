package org.caseledger.domain.log.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Leaf;
import org.caseledger.domain.log.bundle.BundleEntry;
import org.caseledger.domain.log.bundle.BundleHeader;
import org.caseledger.domain.log.bundle.BundleLayout;
import org.caseledger.domain.log.bundle.BundleWriter;
import org.caseledger.domain.log.bundle.Opening;
import org.caseledger.domain.log.bundle.SealedText;
import org.caseledger.domain.log.note.Checkpoint;
import org.caseledger.domain.log.note.NoteSigner;
import org.caseledger.domain.log.note.SignedNote;
import org.caseledger.domain.log.note.Signers;
import org.caseledger.domain.log.tree.MerkleTree;
import org.caseledger.domain.log.tree.TiledTree;

/**
 * A log in which a worker is registered, things are recorded about a child and between them about nobody, and the bundle of that child. Each entry
 * about the child says one sealed word, the last closes the history.
 */
public final class SmallBundle {

    public static final String ORIGIN = "example.org/ledger";
    public static final NoteSigner SIGNER = Signers.log(ORIGIN);
    public static final UUID CHILD = UUID.fromString("7d1d1f6e-0c0a-4f4e-8a51-3f0f6f3f2a11");
    public static final UUID WORKER = UUID.fromString("0b9f1c3e-5d2a-4f67-8a10-3c4d5e6f7a8b");
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final String SALT = Base64.getEncoder().encodeToString(new byte[32]);

    /** One entry, from which everything else is made. */
    public record Made(Leaf leaf, byte[] leafBytes, byte[] payload, List<Opening> openings) {

        Made withLeaf(UnaryOperator<String> change) {
            return new Made(leaf, change.apply(new String(leafBytes, UTF_8)).getBytes(UTF_8), payload, openings);
        }

        Made withPayload(UnaryOperator<String> change) {
            return new Made(leaf, leafBytes, change.apply(new String(payload, UTF_8)).getBytes(UTF_8), openings);
        }

        Made withOpenings(List<Opening> other) {
            return new Made(leaf, leafBytes, payload, other);
        }
    }

    private final List<Made> log;
    /** The hashes in the tree; those of the log as it was made, whatever is changed afterwards. */
    private final List<Digest> hashes;
    private final List<Long> earlier;

    private SmallBundle(List<Made> log, List<Digest> hashes, List<Long> earlier) {
        this.log = log;
        this.hashes = hashes;
        this.earlier = earlier;
    }

    /** With so many entries about the child, the closing one included. */
    public static SmallBundle of(int about) {
        List<Made> log = new ArrayList<>();
        log.add(made(0, "worker-registered", "staff", 0, null,
                "{\"worker\":\"" + WORKER + "\",\"displayName\":" + sealed(0, WORKER, "Ada Lane") + "}", "Ada Lane"));
        for (int n = 0; n < about - 1; n++) {
            String words = "Word " + n + " <b>&";
            log.add(made(log.size(), "contact-note-appended", "contact", n, (long) n,
                    "{\"contact\":\"c\",\"kept\":true,\"text\":" + sealed(0, CHILD, words) + ",\"marks\":[1,null]}",
                    words));
            log.add(made(log.size(), "working-circumstances-recorded", "practice", n, null, "{\"at\":\"HOME\"}", null));
        }
        log.add(made(log.size(), BundleLayout.CLOSING, "export", 0, about - 1L, "{\"child\":\"" + CHILD + "\"}", null));
        log.add(made(log.size(), "working-circumstances-recorded", "practice", about - 1, null, "{}", null));
        return new SmallBundle(log, hashes(log), List.of(1L, 3L));
    }

    private static Made made(int i, String type, String stream, long seq, Long n, String payload, String words) {
        byte[] bytes = payload.getBytes(UTF_8);
        Leaf leaf = new Leaf(new UUID(7, i), type, 1, stream, seq, TEN.plusSeconds(i), TEN.plusSeconds(60 + i),
                WORKER.toString(), n == null ? Map.of() : Map.of(CHILD, n), Digest.sha256(bytes),
                Digest.sha256("{}".getBytes(UTF_8)));
        List<Opening> openings = words == null ? List.of() : List.of(new Opening.Opened(0, SALT, words));
        return new Made(leaf, leaf.bytes(), bytes, openings);
    }

    static String sealed(int part, UUID about, String words) {
        Digest commitment = SealedText.commitment(new byte[32], words.getBytes(UTF_8));
        return "{\"part\":" + part + ",\"for\":[\"" + about + "\"],\"nonce\":\"AAAAAAAAAAAAAAAA\",\"text\":\"AAAA\","
                + "\"commitment\":\"" + commitment.base64() + "\"}";
    }

    /** The bytes of some leaf. */
    public static byte[] leafBytes() {
        return of(2).log.getFirst().leafBytes();
    }

    private static List<Digest> hashes(List<Made> log) {
        return log.stream().map(made -> Digest.ofLeaf(made.leafBytes())).toList();
    }

    /** The same bundle of a log in which one entry is another now, while the tree is what it was. */
    SmallBundle with(int position, UnaryOperator<Made> change) {
        List<Made> changed = new ArrayList<>(log);
        changed.set(position, change.apply(log.get(position)));
        return new SmallBundle(changed, hashes, earlier);
    }

    /** A history that was written anew: the tree is that of what is there now. */
    SmallBundle rehashed() {
        return new SmallBundle(log, hashes(log), earlier);
    }

    SmallBundle without(int position) {
        List<Made> shorter = new ArrayList<>(log);
        shorter.remove(position);
        return new SmallBundle(shorter, hashes(shorter), earlier);
    }

    /** The log has shown these sizes before. */
    SmallBundle since(Long... sizes) {
        return new SmallBundle(log, hashes, List.of(sizes));
    }

    public int size() {
        return log.size();
    }

    public SignedNote checkpoint(long size, NoteSigner signer) {
        return SignedNote.sign(
                new Checkpoint(ORIGIN, size, MerkleTree.root(hashes.subList(0, (int) size))).text(), signer);
    }

    TiledTree tree() {
        return new TiledTree(hashes.size(), tile -> {
            Map<Integer, List<Digest>> levels = new HashMap<>();
            levels.put(0, hashes);
            return levels.get(tile.level())
                    .subList((int) tile.index() * 256, (int) tile.index() * 256 + tile.width());
        });
    }

    /** The whole bundle. */
    public byte[] file() {
        return file(SIGNER, checkpoint(hashes.size(), SIGNER), 0);
    }

    /** The bundle with another checkpoint, said to have some entries more than it has. */
    byte[] file(NoteSigner signer, SignedNote checkpoint, int more) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            BundleWriter writer = new BundleWriter(out);
            List<Integer> about = new ArrayList<>();
            for (int i = 0; i < log.size(); i++) {
                if (!log.get(i).leaf().subjects().isEmpty()) {
                    about.add(i);
                }
            }
            writer.begin(new BundleHeader(CHILD, about.size() + more, BundleHeader.PAGES), checkpoint,
                    List.of(signer.key()));
            for (Long size : earlier) {
                writer.earlier(checkpoint(size, signer), tree().consistency(size));
            }
            writer.register(entry(0));
            for (int i : about) {
                writer.entry(entry(i), i == about.getLast());
            }
            writer.finish();
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private BundleEntry entry(int i) {
        Made made = log.get(i);
        return new BundleEntry(i, made.leafBytes(), made.payload(), "{}".getBytes(UTF_8), made.openings(),
                tree().inclusion(i).path());
    }
}
