package org.caseledger.projections.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.concern.ConcernId;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.guideline.CheckResult;
import org.caseledger.domain.guideline.Finding;
import org.caseledger.domain.guideline.RuleSource;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.contacts.ContactRecord.Check;
import org.caseledger.projections.contacts.ContactRecord.State;
import org.caseledger.projections.contacts.ContactTables.LinkKind;
import org.caseledger.projections.entry.Corrections;
import org.caseledger.projections.entry.EntryTable;
import org.caseledger.projections.entry.opened.Entry;
import org.caseledger.projections.entry.opened.EntryReader;
import org.caseledger.projections.entry.opened.TextOpener;
import org.caseledger.projections.entry.opened.WorkerNames;
import org.caseledger.projections.projector.table.Row;
import org.caseledger.projections.projector.table.Table;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers {@link ReadContact}. */
@Component
final class ContactQueries {

    private final JdbcClient jdbc;
    private final EntryReader reader;
    private final TextOpener texts;
    private final WorkerNames workers;

    ContactQueries(
            @Qualifier("reader") DataSource reader, EntryReader entries, TextOpener texts, WorkerNames workers) {
        this.jdbc = JdbcClient.create(reader);
        this.reader = entries;
        this.texts = texts;
        this.workers = workers;
    }

    @QueryHandler
    ContactRecord answer(ReadContact question) {
        ContactId contact = question.contact();
        List<Row> rows = jdbc.sql(ContactTables.ENTRIES.selectInOrder())
                .param(contact.value())
                .query(ContactTables.ENTRIES.table()::read)
                .list();
        if (rows.isEmpty()) {
            throw new RuleBroken(RuleBroken.Kind.NOT_FOUND, "contact-not-found", "there is no contact " + contact);
        }
        Corrections corrections = Corrections.in(rows);
        List<Entry> entries = rows.stream().map(row -> reader.onAnyRecord(row, corrections)).toList();
        List<Row> links = rows(ContactTables.LINKS, "position", contact).stream()
                .filter(link -> !question.withheld().contains(link.get(ContactTables.LINKED)))
                .toList();
        long lastLinked = links.isEmpty() ? -1 : links.getLast().get(ContactTables.POSITION);
        return new ContactRecord(
                contact,
                State.after(entries),
                EntryTable.children(rows.getFirst()),
                checks(contact),
                linked(links, LinkKind.ESCALATION).stream().map(EscalationId::new).toList(),
                linked(links, LinkKind.CONCERN).stream().map(ConcernId::new).toList(),
                entries,
                Math.max(entries.getLast().position(), lastLinked),
                EntryTable.sequence(rows.getLast()));
    }

    private List<Check> checks(ContactId contact) {
        Map<Integer, Check> latest = new TreeMap<>();
        for (Row row : rows(ContactTables.CHECKS, "position, ordinal", contact)) {
            Check check = check(row);
            latest.put(Integer.parseInt(check.rule().substring(1)), check);
        }
        return List.copyOf(latest.values());
    }

    private Check check(Row row) {
        String reason = row.find(ContactTables.REASON);
        String finding = row.find(ContactTables.FINDING);
        return new Check(
                row.get(ContactTables.RULE),
                row.get(ContactTables.RULE_VERSION),
                RuleSource.valueOf(row.get(ContactTables.SOURCE)),
                CheckResult.Result.valueOf(row.get(ContactTables.RESULT)),
                workers.nameOf(new WorkerId(row.get(ContactTables.ANSWERED_BY))),
                finding == null ? null : Finding.valueOf(finding),
                reason == null ? null : words(row, reason));
    }

    private String words(Row row, String part) {
        List<ChildId> children = row.get(ContactTables.CHILDREN).stream().map(ChildId::new).toList();
        return texts.open(
                row.get(ContactTables.EVENT), row.get(ContactTables.TYPE), part, children, new ArrayList<>());
    }

    private static List<UUID> linked(List<Row> links, LinkKind kind) {
        return links.stream()
                .filter(link -> link.get(ContactTables.KIND).equals(kind.name()))
                .map(link -> link.get(ContactTables.LINKED))
                .toList();
    }

    private List<Row> rows(Table table, String order, ContactId contact) {
        return jdbc.sql("SELECT " + table.columnList() + " FROM " + table.qualifiedName()
                + " WHERE contact_id = ? ORDER BY " + order)
                .param(contact.value())
                .query(table::read)
                .list();
    }
}
