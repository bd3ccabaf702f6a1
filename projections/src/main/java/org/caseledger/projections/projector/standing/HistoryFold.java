package org.caseledger.projections.projector.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.projector.Batch;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.projector.StoredEvent;
import org.caseledger.projections.projector.table.FoldedRows;

/** Folds the entries of one history in memory, by the code of the live projections. */
public final class HistoryFold {

    private final List<Projector> projectors;
    private final List<StandingReader> readers;
    private final Map<ProjectionName, FoldedRows> rows = new EnumMap<>(ProjectionName.class);
    private int size;
    private Instant last = Instant.EPOCH;

    /**
     * Nothing is folded yet.
     *
     * @param readers tell what stands; only projections that one of them reads are folded
     */
    public HistoryFold(List<Projector> projectors, List<StandingReader> readers) {
        this.readers = readers;
        readers.forEach(reader -> rows.put(reader.projection(), new FoldedRows()));
        this.projectors = projectors.stream().filter(projector -> rows.containsKey(projector.name())).toList();
    }

    /** Takes in the next entry. */
    public void next(StoredEvent entry) {
        for (Projector projector : projectors) {
            Batch one = new Batch(projector, everyKey -> true);
            one.add(entry);
            one.fold(rows.computeIfAbsent(projector.name(), name -> new FoldedRows()));
        }
        last = entry.recordedAt();
        size++;
    }

    /** How many entries were taken in. */
    public int size() {
        return size;
    }

    /** What stands after the last of them. */
    public List<Standing> standing() {
        List<Standing> standing = new ArrayList<>();
        for (StandingReader reader : readers) {
            standing.addAll(reader.standing(
                    rows.computeIfAbsent(reader.projection(), name -> new FoldedRows()), last));
        }
        return standing;
    }
}
