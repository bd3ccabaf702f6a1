package org.caseledger.domain.log.verify.leaves;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Leaf;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.note.Checkpoint;
import org.caseledger.domain.log.note.SignedNote;
import org.caseledger.domain.log.tree.CompactRange;
import org.caseledger.domain.log.verify.report.Failed;
import org.caseledger.domain.log.verify.report.Report;
import org.caseledger.domain.log.verify.report.Request;
import org.caseledger.domain.log.verify.report.Trust;
import org.caseledger.domain.log.verify.report.Unusable;

/** Checks all leaves of a log against each other, against the checkpoint after them, and against checkpoints seen before. */
public final class LeavesCheck {

    private static final int AT_ONCE = 4_096;

    private final Request request;
    private final Report report;
    private final Map<String, Long> entriesOfStream = new HashMap<>();
    private final Map<UUID, Long> entriesAboutChild = new HashMap<>();
    private final List<Digest> waiting = new ArrayList<>();
    private final NavigableMap<Long, Digest> rootsSeen = new TreeMap<>();
    private CompactRange tree = CompactRange.EMPTY;
    private Instant recorded = Instant.MIN;

    /**
     * @param request what was asked
     * @param report where the findings go
     */
    public LeavesCheck(Request request, Report report) {
        this.request = request;
        this.report = report;
    }

    /**
     * Reads the whole file once.
     *
     * @param file of leaves
     * @throws Failed at the first contradiction
     * @throws Unusable if it is no file of leaves
     */
    public void check(LeavesFile file) throws IOException {
        request.seen().forEach(note -> rootsSeen.put(sizeOf(note), tree.root()));
        for (var leaf = file.leaf(); leaf.isPresent(); leaf = file.leaf()) {
            rememberRoot();
            check(leaf.get());
        }
        rememberRoot();
        long size = position();
        flush();
        SignedNote note = checkpoint(file.checkpoint(), size);
        Checkpoint checkpoint = Checkpoint.of(note);
        new Trust(request, report).judge(note);
        inOrder();
        seenBefore(checkpoint);
        if (checkpoint.size() != size) {
            throw new Failed("position " + Math.min(size, checkpoint.size()) + ": expected " + checkpoint.size()
                    + " leaves as the checkpoint says, found " + size);
        }
        if (!checkpoint.root().equals(tree.root())) {
            throw new Failed("a position " + changedSince(checkpoint.size()) + ": expected the root "
                    + checkpoint.root() + ", found leaves of the root " + tree.root());
        }
        report.checked("the leaves are all that the checkpoint covers: their root is its root");
        report.notChecked("when the checkpoint was signed, by an independent clock: this file has no time-stamps");
        report.notChecked("payloads, metadata and openings: a file of leaves has only their digests");
    }

    private void check(byte[] bytes) {
        long position = position();
        Leaf leaf;
        try {
            leaf = Leaf.parse(bytes);
        } catch (Malformed wrong) {
            throw new Failed("position " + position + ": expected a leaf, found " + wrong.getMessage(), wrong);
        }
        long seq = entriesOfStream.merge(leaf.stream(), 1L, Long::sum) - 1;
        if (leaf.seq() != seq) {
            throw Failed.at(position, leaf.stream(), "seq " + seq, "seq " + leaf.seq());
        }
        leaf.subjects().forEach((child, n) -> {
            long next = entriesAboutChild.merge(child, 1L, Long::sum) - 1;
            if (n != next) {
                throw Failed.at(position, leaf.stream(), "entry " + next + " about child " + child, "entry " + n);
            }
        });
        if (leaf.recorded().isBefore(recorded)) {
            throw Failed.at(position, leaf.stream(), "a time not before " + recorded, leaf.recorded().toString());
        }
        recorded = leaf.recorded();
        waiting.add(Digest.ofLeaf(bytes));
        if (waiting.size() == AT_ONCE) {
            flush();
        }
    }

    private long position() {
        return tree.size() + waiting.size();
    }

    private void flush() {
        tree = tree.append(waiting);
        waiting.clear();
    }

    /** Keeps the root at a size for which a checkpoint was seen before. */
    private void rememberRoot() {
        if (rootsSeen.containsKey(position())) {
            flush();
            rootsSeen.put(tree.size(), tree.root());
        }
    }

    private SignedNote checkpoint(byte[] bytes, long size) {
        try {
            SignedNote note = SignedNote.parse(bytes);
            Checkpoint.of(note);
            return note;
        } catch (Malformed wrong) {
            if (size == 0 && !new String(bytes, ISO_8859_1).contains("\n" + Leaf.HEADER + "\n")) {
                throw new Unusable("neither leaves with a checkpoint nor a receipt: " + wrong.getMessage(), wrong);
            }
            throw new Failed(
                    "position " + size + ": expected a leaf or the checkpoint, found " + wrong.getMessage(), wrong);
        }
    }

    private void inOrder() {
        report.checked("every leaf is written the one way leaves are");
        report.checked(entriesOfStream.size() + " streams count their entries from 0 without a gap");
        report.checked("entries about " + entriesAboutChild.size() + " children count from 0 without a gap");
        report.checked("no entry was recorded before the one that precedes it");
    }

    private void seenBefore(Checkpoint now) {
        Trust trust = new Trust(request, report);
        if (request.seen().isEmpty()) {
            report.notChecked("whether the log still has the past it once showed: no --seen");
        }
        for (SignedNote note : request.seen()) {
            Checkpoint seen = trust.seen(note, now);
            if (seen.size() > position()) {
                throw new Failed("position " + position() + ": expected the " + seen.size()
                        + " entries seen before, found " + position());
            }
            if (!seen.root().equals(rootsSeen.get(seen.size()))) {
                throw new Failed("a position " + changedSince(seen.size()) + ": expected the root " + seen.root()
                        + " seen before, found leaves of the root " + rootsSeen.get(seen.size()));
            }
            report.checked("the log only grew since the " + seen.size() + " entries seen before");
        }
    }

    /** The stretch in which a leaf was changed: from the last checkpoint seen before that still holds. */
    private String changedSince(long size) {
        long from = request.seen().stream()
                .map(Checkpoint::of)
                .filter(seen -> seen.size() < size && seen.root().equals(rootsSeen.get(seen.size())))
                .mapToLong(Checkpoint::size)
                .max()
                .orElse(0);
        return "from " + from + " to " + (size - 1);
    }

    private static long sizeOf(SignedNote note) {
        try {
            return Checkpoint.of(note).size();
        } catch (Malformed wrong) {
            throw new Unusable("--seen: " + wrong.getMessage(), wrong);
        }
    }
}
