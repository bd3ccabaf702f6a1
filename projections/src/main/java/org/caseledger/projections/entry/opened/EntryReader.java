package org.caseledger.projections.entry.opened;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caseledger.domain.concern.ConcernId;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.DataSubject;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.entry.Corrections;
import org.caseledger.projections.entry.EntryDetail;
import org.caseledger.projections.entry.EntryTable;
import org.caseledger.projections.projector.table.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens the row of an entry for a reader who may see it: words are unsealed, workers get their names. Nothing it opens is
 * kept.
 */
@Component
public final class EntryReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, Object>> DETAIL = new TypeReference<>() {
    };

    private final TextOpener texts;
    private final WorkerNames workers;

    public EntryReader(TextOpener texts, WorkerNames workers) {
        this.texts = texts;
        this.workers = workers;
    }

    /** The entry as it is read on the record of one child. */
    public Entry onRecordOf(ChildId child, Row row, Corrections corrections) {
        return open(row, List.of(child), corrections);
    }

    /** The entry where it may be read on the record of any child it concerns: words are shown if any of them still has them. */
    public Entry onAnyRecord(Row row, Corrections corrections) {
        List<DataSubject> children = new ArrayList<>();
        row.get(EntryTable.CHILDREN).forEach(child -> children.add(new ChildId(child)));
        WorkerId recordedBy = new WorkerId(row.get(EntryTable.RECORDED_BY));
        return open(row, children.isEmpty() ? List.of(recordedBy) : children, corrections);
    }

    /** The entry of a staff matter, whose words are sealed for the worker it concerns. */
    public Entry aboutWorker(WorkerId worker, Row row) {
        return open(row, List.of(worker), Corrections.NONE);
    }

    private Entry open(Row row, List<? extends DataSubject> viewpoints, Corrections corrections) {
        Opening opening = new Opening(row, new LinkedHashSet<>(row.get(EntryTable.FLAGS)));
        Map<String, Object> detail = opening.map(JSON.readValue(row.get(EntryTable.DETAIL), DETAIL), viewpoints);
        if (corrections.strikeThrough(row)) {
            opening.flags.add(Entry.RECORDED_IN_ERROR);
        }
        return new Entry(
                row.get(EntryTable.POSITION),
                row.get(EntryTable.TYPE),
                row.get(EntryTable.TITLE),
                contact(row.find(EntryTable.CONTACT)),
                concern(row.find(EntryTable.CONCERN)),
                row.get(EntryTable.OCCURRED),
                row.get(EntryTable.RECORDED),
                workers.nameOf(new WorkerId(row.get(EntryTable.RECORDED_BY))),
                Entry.lateBy(row.get(EntryTable.OCCURRED), row.get(EntryTable.RECORDED)),
                List.copyOf(opening.flags),
                detail,
                corrections.of(row));
    }

    private static @Nullable ContactId contact(@Nullable UUID id) {
        return id == null ? null : new ContactId(id);
    }

    private static @Nullable ConcernId concern(@Nullable UUID id) {
        return id == null ? null : new ConcernId(id);
    }

    /** One entry while it is opened; it collects what became of the words. */
    private final class Opening {

        private final Row row;
        private final Set<String> flags;

        Opening(Row row, Set<String> flags) {
            this.row = row;
            this.flags = flags;
        }

        Map<String, Object> map(Map<?, ?> part, List<? extends DataSubject> viewpoints) {
            List<? extends DataSubject> own = part.get(EntryDetail.CHILD) instanceof String child
                    ? List.of(ChildId.of(child))
                    : viewpoints;
            Map<String, Object> opened = new LinkedHashMap<>();
            part.forEach((name, value) -> opened.put((String) name, value(value, own)));
            return Collections.unmodifiableMap(opened);
        }

        private Object value(Object value, List<? extends DataSubject> viewpoints) {
            return switch (value) {
                case Map<?, ?> marked when marked.get(EntryDetail.SEALED) instanceof String part ->
                    words(part, viewpoints);
                case Map<?, ?> marked when marked.get(EntryDetail.WORKER) instanceof String worker ->
                    workers.nameOf(WorkerId.of(worker));
                case Map<?, ?> part -> map(part, viewpoints);
                case List<?> several -> list(several, viewpoints);
                default -> value;
            };
        }

        private List<Object> list(List<?> several, List<? extends DataSubject> viewpoints) {
            List<Object> opened = new ArrayList<>(several.size());
            several.forEach(one -> opened.add(value(one, viewpoints)));
            return Collections.unmodifiableList(opened);
        }

        private String words(String part, List<? extends DataSubject> viewpoints) {
            return texts.open(row.get(EntryTable.EVENT), row.get(EntryTable.TYPE), part, viewpoints, flags);
        }
    }
}
