package org.caseledger.projections.children;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.child.Involvement;
import org.caseledger.domain.child.PlanStatus;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.children.ReadChild.Allocation;
import org.caseledger.projections.children.RetentionQueries.Retention;
import org.caseledger.projections.entry.opened.TextOpener;
import org.caseledger.projections.entry.opened.WorkerNames;
import org.caseledger.projections.projector.table.Column;
import org.caseledger.projections.projector.table.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers {@link ReadChild} and {@link ReadChildren}. */
@Component
final class ChildQueries {

    private final JdbcClient jdbc;
    private final TextOpener texts;
    private final WorkerNames workers;
    private final RetentionQueries retentions;

    ChildQueries(
            @Qualifier("reader") DataSource reader,
            TextOpener texts,
            WorkerNames workers,
            RetentionQueries retentions) {
        this.jdbc = JdbcClient.create(reader);
        this.texts = texts;
        this.workers = workers;
        this.retentions = retentions;
    }

    @QueryHandler
    ReadChild.Answer answer(ReadChild question) {
        ChildId child = question.child();
        Row opened = jdbc.sql("SELECT " + ChildTables.RECORDS.columnList()
                + " FROM projections.child_record WHERE child_id = ?")
                .param(child.value())
                .query(ChildTables.RECORDS::read)
                .optional()
                .orElseThrow(() -> new RuleBroken(
                        RuleBroken.Kind.NOT_FOUND, "child-not-found", "child " + child + " has no record"));
        List<Row> allocations = jdbc.sql("SELECT " + ChildTables.ALLOCATIONS.columnList()
                + " FROM projections.child_allocation WHERE child_id = ? ORDER BY position")
                .param(child.value())
                .query(ChildTables.ALLOCATIONS::read)
                .list();
        Retention retention = retentions.of(child);
        List<Row> plans = jdbc.sql("SELECT " + ChildTables.PLANS.columnList()
                + " FROM projections.child_plan WHERE child_id = ? ORDER BY position")
                .param(child.value())
                .query(ChildTables.PLANS::read)
                .list();
        Row placed = allocations.isEmpty() ? opened : allocations.getLast();
        Row last = retention.lastEntry(
                plans.isEmpty() || plans.getLast().get(ChildTables.POSITION) < placed.get(ChildTables.POSITION)
                        ? placed
                        : plans.getLast());
        Identity identity = new Identity(opened, child);
        return new ReadChild.Answer(
                child,
                identity.words(ChildTables.MOSAIC_PERSON_ID),
                identity.words(ChildTables.GIVEN_NAME),
                identity.words(ChildTables.FAMILY_NAME),
                identity.words(ChildTables.DATE_OF_BIRTH),
                identity.wordsIfGiven(ChildTables.NHS_NUMBER),
                new TeamCode(placed.get(ChildTables.TEAM)),
                opened.get(ChildTables.OCCURRED),
                allocations.stream().map(this::allocation).toList(),
                retention.holds(),
                retention.asked(),
                retention.erased(),
                plans.stream()
                        .map(row -> new ReadChild.Plan(
                                PlanStatus.valueOf(row.get(ChildTables.STATUS)), row.get(ChildTables.OCCURRED)))
                        .toList(),
                List.copyOf(identity.flags),
                last.get(ChildTables.POSITION),
                last.get(ChildTables.SEQ));
    }

    @QueryHandler
    ReadChildren.Answer answer(ReadChildren question) {
        List<Row> opened = jdbc.sql("SELECT " + ChildTables.RECORDS.columnList()
                + " FROM projections.child_record WHERE child_id = ANY (?)")
                .param(question.children().stream().map(ChildId::value).toArray(UUID[]::new))
                .query(ChildTables.RECORDS::read)
                .list();
        return new ReadChildren.Answer(opened.stream()
                .map(row -> {
                    ChildId child = new ChildId(row.get(ChildTables.CHILD));
                    Identity identity = new Identity(row, child);
                    return new ReadChildren.Named(
                            child,
                            identity.words(ChildTables.GIVEN_NAME),
                            identity.words(ChildTables.FAMILY_NAME));
                })
                .sorted(Comparator.comparing(ReadChildren.Named::familyName)
                        .thenComparing(ReadChildren.Named::givenName)
                        .thenComparing(ReadChildren.Named::child))
                .toList());
    }

    private Allocation allocation(Row row) {
        return new Allocation(
                workers.nameOf(new WorkerId(row.get(ChildTables.WORKER))),
                new TeamCode(row.get(ChildTables.TEAM)),
                Involvement.valueOf(row.get(ChildTables.INVOLVEMENT)),
                row.get(ChildTables.OCCURRED));
    }

    /** Who the child is, opened part by part; it collects what became of the words. */
    private final class Identity {

        private final Row row;
        private final ChildId child;
        private final Set<String> flags = new TreeSet<>();

        Identity(Row row, ChildId child) {
            this.row = row;
            this.child = child;
        }

        String words(Column<String> column) {
            return texts.open(
                    row.get(ChildTables.EVENT), row.get(ChildTables.TYPE), row.get(column), List.of(child), flags);
        }

        @Nullable
        String wordsIfGiven(Column<String> column) {
            return row.find(column) == null ? null : words(column);
        }
    }
}
