package org.caseledger.app.proofs;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caseledger.app.database.TestDatabase;
import org.caseledger.app.database.TestDatabases;
import org.caseledger.app.proofs.anchors.Anchoring;
import org.caseledger.app.proofs.anchors.Anchors;
import org.caseledger.app.proofs.anchors.FileAnchor;
import org.caseledger.app.proofs.audit.LogAudit;
import org.caseledger.app.proofs.audit.SelfAudit;
import org.caseledger.app.proofs.signing.CheckpointPublisher;
import org.caseledger.app.proofs.signing.SignedLog;
import org.caseledger.app.store.append.Entries;
import org.caseledger.app.store.append.Sequencer;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.app.store.append.head.RecordingClock;

/**
 * Measures appending with checkpoints every second, a file anchor every second and the self-audit, against appending without
 * them, in turns on one machine. Only the ratio means anything. Then the time and the reads of a proof.
 */
final class ProofsAppendRate {

    private static final int WRITERS = 64;
    private static final long SECONDS = 5;
    private static final int ROUNDS = 5;

    private ProofsAppendRate() {}

    /** Prints entries a second without and with proofs, five rounds, and what a proof costs at the end. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("proofs-rate");
        try (TestDatabase database = TestDatabases.fresh();
                Sequencer sequencer = new Sequencer(LogName.CASE, database.writer(),
                        RecordingClock.following(InstantSource.system()), size -> {})) {
            SignedLog log = new SignedLog(LogName.CASE, database, folder);
            log.signer().sign();
            rate(sequencer, 3);
            List<Double> ratios = new ArrayList<>();
            for (int round = 1; round <= ROUNDS; round++) {
                double without = rate(sequencer, SECONDS);
                double with = withProofs(log, database, folder, sequencer);
                ratios.add(with / without);
                out.printf("round %d: without %6.0f/s, with %6.0f/s, ratio %.3f%n", round, without, with,
                        with / without);
            }
            out.printf("median ratio %.3f%n", ratios.stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow());
            proofs(out, log);
        }
    }

    @SuppressWarnings("try") // it runs beside, and is closed at the end
    private static double withProofs(SignedLog log, TestDatabase database, Path folder, Sequencer sequencer)
            throws Exception {
        try (CheckpointPublisher publisher = new CheckpointPublisher(log.signer(), log.checkpoints(), log.tree(),
                Duration.ofSeconds(1), Duration.ofHours(1));
                Anchoring anchoring = new Anchoring("case", log.signer(), log.checkpoints(), log.tree(),
                        new Anchors(LogName.CASE, database.writer()),
                        List.of(new FileAnchor(folder.resolve("case.checkpoints"), Duration.ofSeconds(1))));
                SelfAudit audit = new SelfAudit(List.of(
                        new LogAudit(LogName.CASE, database.reader(), new Random(1))))) {
            anchoring.start(Duration.ofSeconds(1));
            audit.start(Duration.ofSeconds(10));
            return rate(sequencer, SECONDS);
        }
    }

    private static void proofs(PrintStream out, SignedLog log) {
        long size = log.tree().end().size();
        Random random = new Random(7);
        int most = 2_000;
        for (int warm = 0; warm < 500; warm++) {
            log.tree().included(random.nextLong(size), size);
        }
        long began = System.nanoTime();
        for (int i = 0; i < most; i++) {
            log.tree().included(random.nextLong(size), size);
        }
        out.printf("an inclusion proof in a log of %d entries takes %.3f ms%n", size,
                (System.nanoTime() - began) / 1e6 / most);
    }

    private static double rate(Sequencer sequencer, long seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                counts.add(threads.submit(() -> {
                    long written = 0;
                    for (; System.nanoTime() - end < 0; written++) {
                        sequencer.append(List.of(Entries.first()), null);
                    }
                    return written;
                }));
            }
            long all = 0;
            for (Future<Long> count : counts) {
                all += count.get();
            }
            return all / (double) seconds;
        }
    }
}
