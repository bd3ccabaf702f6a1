package org.caseledger.app.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseledger.projections.LedgerInMemory;
import org.caseledger.projections.RandomHistory;
import org.caseledger.projections.projector.Batch;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.projector.StoredEvent;
import org.caseledger.projections.projector.table.FoldedRows;
import org.caseledger.projections.projector.table.Row;
import org.caseledger.projections.projector.table.Table;
import org.caseledger.projections.rebuild.Progress;
import org.caseledger.projections.rebuild.Rebuild;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Two thousand invented histories: live, rebuilt and replayed in memory they are the same rows, at the end and between. */
class OneTruthIT {

    private static final int HISTORIES = 2_000;
    private static final ProjectedLedger PROJECTIONS = new ProjectedLedger();

    @AfterAll
    static void close() {
        PROJECTIONS.close();
    }

    @Test
    void liveAndRebuiltAndReplayedAreTheSame() {
        LedgerInMemory ledger = new LedgerInMemory();
        for (int seed = 0; seed < HISTORIES; seed++) {
            List<StoredEvent> history = RandomHistory.of(seed, kinds() + 12).entries();
            for (StoredEvent entry : history.subList(seed == 0 ? 0 : kinds(), history.size())) {
                ledger.record(entry.stream(), entry.event(), entry.recordedBy());
            }
        }
        List<StoredEvent> entries = ledger.entries();
        Random random = new Random(1);
        for (int from = 0; from < entries.size();) {
            int to = Math.min(entries.size(), from + 1 + random.nextInt(1_000));
            PROJECTIONS.project(entries.subList(from, to));
            from = to;
        }
        Map<String, List<String>> live = PROJECTIONS.rows();

        for (Projector each : PROJECTIONS.projectors()) {
            for (Table table : each.tables()) {
                assertThat(live.get(table.qualifiedName()).size()).as(table.name())
                        .isEqualTo(folded(each, entries).changed(table).size());
            }
            new Rebuild(each, new ListedEntries(entries), PROJECTIONS.database().projector(), 2, Progress.UNTOLD).run();
        }
        Map<String, List<String>> rebuilt = PROJECTIONS.rows();

        assertThat(entries).hasSizeGreaterThan(HISTORIES * 12);
        assertThat(rebuilt.keySet()).isEqualTo(live.keySet());
        rebuilt.forEach((table, rows) -> assertThat(rows.equals(live.get(table))).as(table).isTrue());
    }

    @Test
    void aReplayUpToAnEntryIsAFreshLedgerOfTheFirstEntries() {
        Random random = new Random(2);
        for (int seed = 0; seed < HISTORIES; seed++) {
            List<StoredEvent> entries = RandomHistory.of(seed, kinds() + 12).entries();
            int position = random.nextInt(entries.size());
            for (Projector each : PROJECTIONS.projectors()) {
                FoldedRows replayed = new FoldedRows();
                for (StoredEvent entry : entries.subList(0, position + 1)) {
                    Batch one = new Batch(each, everyKey -> true);
                    one.add(entry);
                    one.fold(replayed);
                }
                FoldedRows fresh = folded(each, entries.subList(0, position + 1));
                FoldedRows whole = folded(each, entries);
                for (Table table : each.tables()) {
                    assertThat(byKey(replayed.changed(table))).as("%s at %s of %s", table.name(), position, seed)
                            .isEqualTo(byKey(fresh.changed(table)));
                    assertThat(byKey(whole.changed(table)).keySet()).containsAll(byKey(fresh.changed(table)).keySet());
                }
            }
        }
    }

    /** Takes any kind of fact away from what a projector hears: right after one of them its rows are not the same. */
    @Test
    void everyKindOfFactThatIsHeardTells() {
        List<StoredEvent> entries = RandomHistory.of(3, kinds()).entries();
        for (Projector each : PROJECTIONS.projectors()) {
            Map<String, Integer> heard = new TreeMap<>();
            for (int i = 0; i < entries.size(); i++) {
                if (!each.keys(entries.get(i)).isEmpty()) {
                    heard.putIfAbsent(entries.get(i).type(), i);
                }
            }
            assertThat(heard).as(each.name().name()).isNotEmpty();
            heard.forEach((type, first) -> {
                List<StoredEvent> until = entries.subList(0, first + 1);
                assertThat(rowsOrRefusal(each, entries.subList(0, first))).as("%s without %s", each.name(), type)
                        .isNotEqualTo(rowsOf(each, until));
            });
        }
    }

    private static Object rowsOrRefusal(Projector projector, List<StoredEvent> entries) {
        try {
            return rowsOf(projector, entries);
        } catch (IllegalStateException refused) {
            return refused;
        }
    }

    private static Map<String, Object> rowsOf(Projector projector, List<StoredEvent> entries) {
        FoldedRows rows = folded(projector, entries);
        Map<String, Object> all = new TreeMap<>();
        projector.tables().forEach(table -> all.put(table.name(), byKey(rows.changed(table))));
        return all;
    }

    private static FoldedRows folded(Projector projector, List<StoredEvent> entries) {
        Batch batch = new Batch(projector, everyKey -> true);
        entries.forEach(batch::add);
        FoldedRows rows = new FoldedRows();
        batch.fold(rows);
        return rows;
    }

    private static Map<List<Object>, Row> byKey(List<Row> rows) {
        return new HashMap<>(rows.stream().collect(Collectors.toMap(row -> row.primaryKey(), Function.identity())));
    }

    private static int kinds() {
        return RandomHistory.of(0, 0).entries().size();
    }
}
