package org.caseledger.app.store.append.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caseledger.app.store.append.head.Head;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.app.store.append.head.RecordingClock;
import org.caseledger.app.store.append.head.RightEdge;
import org.caseledger.app.store.append.request.Append;
import org.caseledger.domain.ids.ChildId;
import org.jspecify.annotations.Nullable;

/**
 * What the sequencer knows of the end of the log, so that an append needs no reading first. It may be wrong when another
 * node has appended; then the head row does not move, and this is forgotten and read again.
 */
final class LogState {

    /** Children whose numbers are remembered, those named longest ago forgotten first. */
    private static final int MOST_CHILDREN = 50_000;

    private final LogName log;
    private final RecordingClock clock;
    private @Nullable Head head;
    private @Nullable RightEdge edge;
    private final Map<ChildId, Long> numbers = new LinkedHashMap<>(16, 0.75f, true);

    LogState(LogName log, RecordingClock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Reads the end of the log where it is not known, or keeps others out and reads it again. */
    void know(Connection connection, boolean lock) throws SQLException {
        if (head != null && edge != null && !lock) {
            return;
        }
        forget();
        Head read = Head.read(connection, log, clock, lock);
        edge = RightEdge.read(connection, log, read.size());
        head = read;
    }

    Head head() {
        if (head == null) {
            throw new IllegalStateException("the end of the log is not known");
        }
        return head;
    }

    /**
     * The appends as they follow the end of the log.
     *
     * @param now the recording clock's time
     * @throws org.caseledger.domain.log.Malformed when one of them has no form as a leaf
     */
    Batch next(Connection connection, List<Append> appends, Instant now) throws SQLException {
        if (edge == null) {
            throw new IllegalStateException("the end of the log is not known");
        }
        Set<ChildId> named = appends.stream()
                .flatMap(append -> append.entries().stream())
                .flatMap(entry -> entry.children().stream())
                .collect(Collectors.toSet());
        Map<ChildId, Long> next = new HashMap<>();
        Set<ChildId> unknown = named.stream()
                .filter(child -> {
                    Long known = numbers.get(child);
                    if (known != null) {
                        next.put(child, known);
                    }
                    return known == null;
                })
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            next.putAll(count(connection, unknown));
        }
        return new Batch(appends, head(), now, edge, next);
    }

    /** The batch is in. */
    void remember(Batch batch) {
        head = batch.after();
        edge = batch.edgeAfter();
        numbers.putAll(batch.numbersAfter());
        var oldest = numbers.keySet().iterator();
        while (numbers.size() > MOST_CHILDREN) {
            oldest.next();
            oldest.remove();
        }
    }

    /** Another node may have appended. */
    void forget() {
        head = null;
        edge = null;
        numbers.clear();
    }

    private Map<ChildId, Long> count(Connection connection, Set<ChildId> children) throws SQLException {
        Map<ChildId, Long> counts = new HashMap<>();
        children.forEach(child -> counts.put(child, 0L));
        try (PreparedStatement statement = connection.prepareStatement("SELECT child, max(n) + 1 FROM "
                + log.table("subject") + " WHERE child = ANY (?) GROUP BY child")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", children.stream().map(ChildId::value).toArray(UUID[]::new)));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.put(new ChildId(rows.getObject(1, UUID.class)), rows.getLong(2));
                }
            }
        }
        return counts;
    }
}
