package org.caseledger.projections.children;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.child.RetentionRuleName;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.HoldId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.children.ReadChild.Erasure;
import org.caseledger.projections.children.ReadChild.KeyDestruction;
import org.caseledger.projections.children.ReadChild.LegalHold;
import org.caseledger.projections.entry.opened.TextOpener;
import org.caseledger.projections.entry.opened.WorkerNames;
import org.caseledger.projections.projector.table.Column;
import org.caseledger.projections.projector.table.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands against erasing a child's words, what was asked, and what became of it. */
@Component
final class RetentionQueries {

    private final JdbcClient jdbc;
    private final TextOpener texts;
    private final WorkerNames workers;
    private final KeyErasure keys;

    RetentionQueries(
            @Qualifier("reader") DataSource reader, TextOpener texts, WorkerNames workers, KeyErasure keys) {
        this.jdbc = JdbcClient.create(reader);
        this.texts = texts;
        this.workers = workers;
        this.keys = keys;
    }

    @QueryHandler
    ReadErasureCertificate.Answer answer(ReadErasureCertificate question) {
        ChildId child = question.child();
        List<Row> rows = rows(child);
        Row decision = rows.isEmpty() ? null : rows.getLast();
        if (decision == null || !isDecision(decision)) {
            throw new RuleBroken(
                    RuleBroken.Kind.NOT_FOUND, "not-erased", "the personal data of child " + child + " was not erased");
        }
        KeyErasure.Progress progress = keys.progressOf(child);
        Instant gone = progress.destroyedAt();
        if (gone == null || !progress.reachedEveryNode()) {
            throw new RuleBroken(
                    RuleBroken.Kind.CONFLICT,
                    "erasure-under-way",
                    "the key of child " + child + " is being destroyed; it is certified when no node can hold it");
        }
        return new ReadErasureCertificate.Answer(
                child,
                new RetentionRuleName(decision.get(ChildTables.RULE)),
                name(decision.find(ChildTables.ASKED_BY)),
                name(decision.find(ChildTables.APPROVED_BY)),
                decision.get(ChildTables.OCCURRED),
                decision.get(ChildTables.POSITION),
                gone,
                progress.keyEncryptionKeyVersion(),
                progress.versionDestroyed(),
                progress.lastBackupExpires());
    }

    /** What holds now; empty lists and nulls where nothing was ever said. */
    Retention of(ChildId child) {
        List<Row> rows = rows(child);
        Map<UUID, LegalHold> holds = new LinkedHashMap<>();
        KeyDestruction asked = null;
        Erasure erased = null;
        for (Row row : rows) {
            switch (row.get(ChildTables.TYPE)) {
                case "legal-hold-applied" -> {
                    holds.put(row.get(ChildTables.HOLD), hold(child, row));
                    asked = null;
                }
                case "legal-hold-released" ->
                    holds.computeIfPresent(row.get(ChildTables.HOLD), (id, hold) -> released(child, hold, row));
                case "key-destruction-asked-for" -> asked = new KeyDestruction(
                        new RetentionRuleName(row.get(ChildTables.RULE)),
                        workers.nameOf(new WorkerId(row.get(ChildTables.ASKED_BY))),
                        row.get(ChildTables.OCCURRED),
                        words(child, row, ChildTables.REASON));
                case "key-destruction-withdrawn" -> asked = null;
                default -> {
                    asked = null;
                    erased = new Erasure(
                            new RetentionRuleName(row.get(ChildTables.RULE)), row.get(ChildTables.OCCURRED));
                }
            }
        }
        return new Retention(rows, List.copyOf(holds.values()), asked, erased);
    }

    /** What {@link ReadChild} tells of it. */
    record Retention(
            List<Row> rows, List<LegalHold> holds, @Nullable KeyDestruction asked, @Nullable Erasure erased) {

        /** The later of another entry of the child's own stream and the last of these. */
        Row lastEntry(Row other) {
            return rows.isEmpty() || rows.getLast().get(ChildTables.POSITION) < other.get(ChildTables.POSITION)
                    ? other
                    : rows.getLast();
        }
    }

    private LegalHold hold(ChildId child, Row row) {
        return new LegalHold(
                new HoldId(row.get(ChildTables.HOLD)),
                row.get(ChildTables.OCCURRED),
                workers.nameOf(new WorkerId(row.get(ChildTables.RECORDED_BY))),
                words(child, row, ChildTables.REASON),
                null,
                null,
                null);
    }

    private LegalHold released(ChildId child, LegalHold hold, Row row) {
        return new LegalHold(
                hold.id(),
                hold.appliedAt(),
                hold.appliedBy(),
                hold.reason(),
                row.get(ChildTables.OCCURRED),
                workers.nameOf(new WorkerId(row.get(ChildTables.RECORDED_BY))),
                words(child, row, ChildTables.REASON));
    }

    private String words(ChildId child, Row row, Column<String> column) {
        return texts.open(
                row.get(ChildTables.EVENT),
                row.get(ChildTables.TYPE),
                row.get(column),
                List.of(child),
                new ArrayList<>());
    }

    private static boolean isDecision(Row row) {
        return row.get(ChildTables.TYPE).equals("personal-data-key-destroyed");
    }

    private @Nullable String name(@Nullable UUID worker) {
        return worker == null ? null : workers.nameOf(new WorkerId(worker));
    }

    private List<Row> rows(ChildId child) {
        return jdbc.sql("SELECT " + ChildTables.RETENTION.columnList()
                + " FROM projections.child_retention WHERE child_id = ? ORDER BY position")
                .param(child.value())
                .query(ChildTables.RETENTION::read)
                .list();
    }
}
