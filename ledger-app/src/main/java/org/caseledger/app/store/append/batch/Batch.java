package org.caseledger.app.store.append.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caseledger.app.store.append.head.Head;
import org.caseledger.app.store.append.head.RightEdge;
import org.caseledger.app.store.append.request.Append;
import org.caseledger.app.store.append.request.Appended;
import org.caseledger.app.store.append.request.PreparedEntry;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Leaf;
import org.caseledger.domain.log.tree.CompactRange;

/** Appends with their positions, numbers, leaves and the tree that follows: all an append transaction writes. */
final class Batch {

    private final List<Append> appends;
    private final Head before;
    private final Instant now;
    private final Instant recordedAt;
    private final List<PreparedEntry> entries = new ArrayList<>();
    private final List<byte[]> leaves = new ArrayList<>();
    private final List<Digest> hashes = new ArrayList<>();
    private final List<SubjectRow> subjects = new ArrayList<>();
    private final Map<ChildId, Long> numbers;
    private final CompactRange tree;
    private final RightEdge edge;
    private final List<RightEdge.FullTile> fullTiles;

    /** One line of a child's dense count. */
    record SubjectRow(ChildId child, long n, long position, UUID stream) {}

    /**
     * @param now the recording clock's time; the entries are recorded then, but never before the last entry
     * @param edge the right edge before; it is not changed
     * @param nextNumbers for each child named, how many entries are about it so far
     */
    Batch(List<Append> appends, Head before, Instant now, RightEdge edge, Map<ChildId, Long> nextNumbers) {
        this.appends = List.copyOf(appends);
        this.before = before;
        this.now = now;
        this.recordedAt = now.isBefore(before.recordedAt()) ? before.recordedAt() : now;
        this.numbers = new HashMap<>(nextNumbers);
        for (Append append : appends) {
            append.entries().forEach(this::add);
        }
        this.tree = before.tree().append(hashes);
        this.edge = edge.copy();
        this.fullTiles = this.edge.grow(hashes);
    }

    private void add(PreparedEntry entry) {
        long position = before.size() + entries.size();
        Map<UUID, Long> numbered = new HashMap<>();
        for (ChildId child : entry.children()) {
            long n = numbers.merge(child, 1L, Long::sum) - 1;
            numbered.put(child.value(), n);
            subjects.add(new SubjectRow(child, n, position, entry.stream()));
        }
        byte[] leaf = new Leaf(
                entry.id(),
                entry.type(),
                entry.revision(),
                entry.stream().toString(),
                entry.seq(),
                entry.occurredAt(),
                recordedAt,
                entry.actor().toString(),
                numbered,
                entry.payload().digest(),
                entry.metadata().digest())
                .bytes();
        entries.add(entry);
        leaves.add(leaf);
        hashes.add(Digest.ofLeaf(leaf));
    }

    /** The appends that say something happened later than now, by more than clocks may differ. */
    List<Append> ahead(Duration tolerance) {
        Instant latest = recordedAt.plus(tolerance);
        return appends.stream()
                .filter(append -> append.entries().stream().anyMatch(entry -> entry.occurredAt().isAfter(latest)))
                .toList();
    }

    /** Whether this is the hash of its first leaf. */
    boolean startsWith(byte[] leafHash) {
        return Arrays.equals(hashes.getFirst().bytes(), leafHash);
    }

    /** Tells each waiter where its entries are. */
    void complete() {
        long position = before.size();
        for (Append append : appends) {
            long last = position + append.entries().size() - 1;
            append.done().complete(new Appended(position, last, recordedAt));
            position = last + 1;
        }
    }

    List<Append> appends() {
        return appends;
    }

    Head before() {
        return before;
    }

    Instant now() {
        return now;
    }

    Head after() {
        return new Head(tree, recordedAt);
    }

    RightEdge edgeAfter() {
        return edge;
    }

    Map<ChildId, Long> numbersAfter() {
        return numbers;
    }

    List<PreparedEntry> entries() {
        return entries;
    }

    List<byte[]> leaves() {
        return leaves;
    }

    List<Digest> hashes() {
        return hashes;
    }

    List<SubjectRow> subjects() {
        return subjects;
    }

    List<RightEdge.FullTile> fullTiles() {
        return fullTiles;
    }
}
