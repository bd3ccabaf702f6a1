package org.caseledger.app.proofs.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.caseledger.app.proofs.checkpoints.Checkpoints;
import org.caseledger.app.proofs.checkpoints.LogTree;
import org.caseledger.app.proofs.checkpoints.StoredCheckpoint;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.note.BadSignature;
import org.caseledger.domain.log.note.Checkpoint;

/**
 * Checks one log: some entries by chance, the next in turn, and whatever was wrong before, each up to the newest checkpoint;
 * and whether that checkpoint extends an older one. A round costs the same however long the log is.
 */
public final class LogAudit {

    private static final int BY_CHANCE = 16;
    private static final int IN_TURN = 32;

    private final LogName log;
    private final Checkpoints checkpoints;
    private final LogTree tree;
    private final StoredEntryCheck entries;
    private final Tracing tracing;
    private final RandomGenerator random;
    private final SortedSet<Long> wrongBefore = new TreeSet<>();
    private long next;

    /** The audit of a log, with connections that read. */
    public LogAudit(LogName log, DataSource reader, RandomGenerator random) {
        this.log = log;
        this.checkpoints = new Checkpoints(log, reader);
        this.tree = new LogTree(log, reader);
        this.entries = new StoredEntryCheck(log, reader);
        this.tracing = new Tracing(log, checkpoints, tree, entries);
        this.random = random;
    }

    /** One round; the findings are those that still stand, the first position first. */
    List<Finding> round() {
        Optional<StoredCheckpoint> newest;
        try {
            newest = checkpoints.newest();
        } catch (Malformed damaged) {
            return List.of(somewhere(String.valueOf(damaged.getMessage())));
        }
        if (newest.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        try {
            checkpoints(newest.get()).ifPresent(findings::add);
        } catch (Malformed | IllegalStateException broken) {
            findings.add(somewhere("its checkpoints cannot be read: " + broken.getMessage()));
        }
        // Where the whole tree is known to be another, that no proof leads to it says nothing of an entry.
        boolean ask = findings.stream().noneMatch(finding -> finding.position() >= 0);
        entries(newest.get().checkpoint(), ask)
                .forEach((position, wrong) -> findings.add(new Finding(log.value(), position, wrong)));
        findings.sort(Comparator.comparingLong(Finding::position));
        return findings;
    }

    private Optional<Finding> checkpoints(StoredCheckpoint newest) {
        Optional<String> forged = forged(newest);
        if (forged.isPresent()) {
            return forged.map(this::somewhere);
        }
        Checkpoint signed = newest.checkpoint();
        long size = tree.end().size();
        if (size < signed.size()) {
            return Optional.of(new Finding(log.value(), size,
                    "the log has " + size + " entries, and " + signed.size() + " were signed"));
        }
        if (!tracing.isKept(newest)) {
            return Optional.of(tracing.firstWrong(newest));
        }
        return past(newest).map(this::somewhere);
    }

    private Finding somewhere(String wrong) {
        return new Finding(log.value(), -1, wrong);
    }

    private Optional<String> forged(StoredCheckpoint stored) {
        try {
            return stored.note().signers(checkpoints.keys()).isEmpty()
                    ? Optional.of("checkpoint " + stored.number() + " is signed by no key of the log")
                    : Optional.empty();
        } catch (BadSignature bad) {
            return Optional.of("checkpoint " + stored.number() + " has a wrong signature: " + bad.getMessage());
        }
    }

    private Optional<String> past(StoredCheckpoint newest) {
        Checkpoint signed = newest.checkpoint();
        long number = random.nextLong(newest.number() + 1);
        Optional<StoredCheckpoint> older = checkpoints.numbered(number);
        if (older.isEmpty()) {
            return Optional.of("checkpoint " + number + " is missing");
        }
        Optional<String> forged = forged(older.get());
        if (forged.isPresent()) {
            return forged;
        }
        Checkpoint earlier = older.get().checkpoint();
        boolean kept = !earlier.origin().equals(signed.origin())
                || earlier.size() <= signed.size()
                        && tree.extendsTo(earlier.size(), earlier.root(), signed.size());
        return kept
                ? Optional.empty()
                : Optional.of("checkpoint " + newest.number() + " does not extend checkpoint " + number);
    }

    private Map<Long, String> entries(Checkpoint signed, boolean ask) {
        Map<Long, String> wrong = new TreeMap<>();
        SortedSet<Long> positions = sample(signed.size());
        Map<Long, Digest> sound = new TreeMap<>();
        if (!positions.isEmpty()) {
            positions.forEach(position -> wrong.put(position, "it is missing"));
            for (StoredEntryCheck.Checked entry : entries.at(positions)) {
                wrong.remove(entry.position());
                entry.wrong().ifPresentOrElse(
                        sentence -> wrong.put(entry.position(), sentence),
                        () -> sound.put(entry.position(), entry.leafHash()));
            }
        }
        for (long position : ask ? tree.notIncluded(sound, signed.size(), signed.root()) : new TreeSet<Long>()) {
            tracing.otherInTileOf(position, signed.size()).ifPresentOrElse(
                    other -> wrong.putIfAbsent(other, tracing.sentence(other)),
                    () -> wrong.put(position,
                            "no proof leads from it to the newest checkpoint: it or the tree was changed"));
        }
        wrongBefore.clear();
        wrongBefore.addAll(wrong.keySet());
        return wrong;
    }

    private SortedSet<Long> sample(long size) {
        SortedSet<Long> positions = new TreeSet<>(wrongBefore.headSet(size));
        for (int i = 0; i < BY_CHANCE && size > 0; i++) {
            positions.add(random.nextLong(size));
        }
        for (int i = 0; i < IN_TURN && size > 0; i++) {
            next = next < size ? next : 0;
            positions.add(next);
            next++;
        }
        return positions;
    }
}
