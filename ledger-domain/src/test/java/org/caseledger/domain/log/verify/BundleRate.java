package org.caseledger.domain.log.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Leaf;
import org.caseledger.domain.log.bundle.BundleEntry;
import org.caseledger.domain.log.bundle.BundleHeader;
import org.caseledger.domain.log.bundle.BundleLayout;
import org.caseledger.domain.log.bundle.BundleWriter;
import org.caseledger.domain.log.bundle.Opening;
import org.caseledger.domain.log.note.Checkpoint;
import org.caseledger.domain.log.note.SignedNote;
import org.caseledger.domain.log.tree.MerkleTree;
import org.caseledger.domain.log.tree.Tile;
import org.caseledger.domain.log.tree.TiledTree;

/**
 * How fast a bundle is verified, on one thread. Run on an idle machine, after {@code mvn -q -Dquick -pl ledger-domain test-compile}:
 * {@code java -cp ledger-domain/target/classes:ledger-domain/target/test-classes org.caseledger.domain.log.verify.BundleRate}.
 * Every second entry of the log is about the child and tells one sealed text.
 */
final class BundleRate {

    private static final int ABOUT = 100_000;
    private static final String SALT = Base64.getEncoder().encodeToString(new byte[32]);
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");

    private BundleRate() {}

    public static void main(String... arguments) throws IOException {
        Path file = Files.createTempFile("bundle", ".zip");
        try {
            write(file);
            System.out.printf("%d entries about the child, %d MiB%n", ABOUT, Files.size(file) >> 20);
            for (int run = 0; run < 6; run++) {
                ByteArrayOutputStream said = new ByteArrayOutputStream();
                long start = busy();
                int status = Verifier.run(new PrintStream(said, true, UTF_8), "verify", file.toString(), "--key",
                        SmallBundle.SIGNER.key().toString());
                double seconds = (busy() - start) / 1e9;
                if (status != 0) {
                    throw new IllegalStateException(said.toString(UTF_8));
                }
                System.out.printf("%,.0f leaves a second%n", ABOUT / seconds);
            }
            neighbour(file);
        } finally {
            Files.delete(file);
        }
    }

    /** What this thread has had of its core: that of others on the machine does not count. */
    private static long busy() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** What the same bytes cost to read and hash once. */
    private static void neighbour(Path file) throws IOException {
        for (int run = 0; run < 3; run++) {
            long start = busy();
            Digest.sha256(Files.readAllBytes(file));
            System.out.printf("neighbour, reading and hashing the file once: %.2f s%n",
                    (busy() - start) / 1e9);
        }
    }

    private static void write(Path file) throws IOException {
        List<Leaf> leaves = new ArrayList<>();
        List<byte[]> payloads = new ArrayList<>();
        for (int i = 0; i < 2 * ABOUT; i++) {
            byte[] payload = payload(i).getBytes(UTF_8);
            payloads.add(payload);
            boolean about = i % 2 == 1;
            leaves.add(new Leaf(new UUID(7, i), i == 2 * ABOUT - 1 ? BundleLayout.CLOSING : "contact-note-appended", 1,
                    about ? "contact" : "practice", i / 2, TEN.plusSeconds(i), TEN.plusSeconds(60 + i),
                    SmallBundle.WORKER.toString(), about ? Map.of(SmallBundle.CHILD, (long) i / 2) : Map.of(),
                    Digest.sha256(payload), Digest.sha256("{}".getBytes(UTF_8))));
        }
        List<List<Digest>> levels = new ArrayList<>();
        levels.add(leaves.stream().map(Leaf::hash).toList());
        while (levels.getLast().size() >= Tile.FULL_WIDTH) {
            List<Digest> below = levels.getLast();
            List<Digest> level = new ArrayList<>();
            for (int i = 0; i + Tile.FULL_WIDTH <= below.size(); i += Tile.FULL_WIDTH) {
                level.add(Tile.root(below.subList(i, i + Tile.FULL_WIDTH)));
            }
            levels.add(level);
        }
        TiledTree tree = new TiledTree(leaves.size(), tile -> levels.get(tile.level())
                .subList((int) tile.index() * 256, (int) tile.index() * 256 + tile.width()));
        Digest root = MerkleTree.root(levels.getFirst());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            BundleWriter writer = new BundleWriter(out);
            writer.begin(new BundleHeader(SmallBundle.CHILD, ABOUT, BundleHeader.PAGES),
                    SignedNote.sign(new Checkpoint(SmallBundle.ORIGIN, leaves.size(), root).text(), SmallBundle.SIGNER),
                    List.of(SmallBundle.SIGNER.key()));
            for (int i = 1; i < leaves.size(); i += 2) {
                writer.entry(new BundleEntry(i, leaves.get(i).bytes(), payloads.get(i), "{}".getBytes(UTF_8),
                        List.of(new Opening.Opened(0, SALT, words(i))), tree.inclusion(i).path()),
                        i == leaves.size() - 1);
            }
            writer.finish();
        }
    }

    private static String words(int i) {
        return "Seen at home with both parents; the talk went well and ended after " + i + " minutes.";
    }

    private static String payload(int i) {
        return "{\"contact\":\"" + new UUID(3, i) + "\",\"children\":[\"" + SmallBundle.CHILD + "\"],\"text\":"
                + SmallBundle.sealed(0, SmallBundle.CHILD, words(i)) + ",\"occurredAt\":\"2026-11-20T10:00:00Z\"}";
    }
}
