package org.caseledger.app.automation.counting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The facts that count together. Written in the transaction of the processor that hears them, so that each is counted
 * once however often it is heard, and in the order of the ledger.
 */
public final class CountedFacts {

    private static final String SELECT = "SELECT about, event, record, occurred_at, detail FROM app.counted_fact f ";

    private final JdbcClient jdbc;

    /** @param writer the data source whose transaction the processor runs in */
    public CountedFacts(DataSource writer) {
        this.jdbc = JdbcClient.create(writer);
    }

    /**
     * A fact that counts.
     *
     * @param about the child, worker, concern or contact it counts for
     * @param record the contact or concern it is part of
     * @param at when it happened
     * @param detail a code; empty for none
     */
    public record Counted(UUID about, UUID event, UUID record, Instant at, String detail) {}

    /** Counts a fact; a no-op where it was counted before. */
    public void count(Kind kind, Counted fact) {
        jdbc.sql("""
                 INSERT INTO app.counted_fact (kind, about, event, record, occurred_at, detail)
                 VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .params(kind.name(), fact.about(), fact.event(), fact.record(), time(fact.at()), fact.detail())
                .update();
    }

    /** A record that was made in error counts for nothing. */
    void forget(UUID record) {
        jdbc.sql("DELETE FROM app.counted_fact WHERE record = ? AND kind NOT IN ('ENDED', 'IN_PROGRESS', 'ASKED')")
                .param(record).update();
    }

    /** All of a kind for one, but for one event, from the first that happened to the last. */
    List<Counted> others(Kind kind, UUID about, UUID event) {
        return jdbc.sql(SELECT + "WHERE kind = ? AND about = ? AND event <> ? ORDER BY occurred_at, n")
                .params(kind.name(), about, event)
                .query(CountedFacts::row)
                .list();
    }

    /** The last of a kind to have happened by then. */
    Optional<Counted> lastBy(Kind kind, UUID about, Instant moment) {
        return jdbc.sql(SELECT
                + "WHERE kind = ? AND about = ? AND occurred_at <= ? ORDER BY occurred_at DESC, n DESC LIMIT 1")
                .params(kind.name(), about, time(moment))
                .query(CountedFacts::row)
                .optional();
    }

    /** The last of a kind to have been recorded before an event. */
    Optional<Counted> lastHeard(Kind kind, UUID about, UUID except) {
        return jdbc.sql(SELECT + "WHERE kind = ? AND about = ? AND event <> ? ORDER BY n DESC LIMIT 1")
                .params(kind.name(), about, except)
                .query(CountedFacts::row)
                .optional();
    }

    /** All of a kind that wait for the same event, one for each child. */
    List<Counted> ofEvent(Kind kind, UUID event) {
        return jdbc.sql(SELECT + "WHERE kind = ? AND event = ? ORDER BY n")
                .params(kind.name(), event)
                .query(CountedFacts::row)
                .list();
    }

    /** All of a kind for one that happened by then. */
    List<Counted> by(Kind kind, UUID about, Instant moment) {
        return jdbc.sql(SELECT + "WHERE kind = ? AND about = ? AND occurred_at <= ? ORDER BY n")
                .params(kind.name(), about, time(moment))
                .query(CountedFacts::row)
                .list();
    }

    /** How many failed in a row up to and with that moment, since somebody was last reached. */
    int failedInARow(UUID child, Instant moment) {
        return jdbc.sql("""
                        SELECT count(*) FROM app.counted_fact WHERE kind = 'FAILED' AND about = ? AND occurred_at <= ?
                        AND occurred_at > coalesce((SELECT max(occurred_at) FROM app.counted_fact
                            WHERE kind = 'REACHED' AND about = ? AND occurred_at <= ?), '-infinity')""")
                .params(child, time(moment), child, time(moment))
                .query(Integer.class)
                .single();
    }

    /** For each child of whose family nobody was reached after that moment: when somebody last was, or it was opened. */
    public List<Counted> silentSince(Instant moment) {
        return jdbc
                .sql("""
                     SELECT * FROM (SELECT DISTINCT ON (about) about, event, record, occurred_at, detail
                         FROM app.counted_fact WHERE kind IN ('OPENED', 'REACHED')
                         ORDER BY about, occurred_at DESC, n DESC) last WHERE occurred_at < ? ORDER BY occurred_at""")
                .param(time(moment))
                .query(CountedFacts::row)
                .list();
    }

    /** The contacts that have been in progress since before that moment and about which nobody was asked. */
    public List<Counted> inProgressSince(Instant moment) {
        return jdbc
                .sql(SELECT
                        + """
                          WHERE kind = 'IN_PROGRESS' AND occurred_at < ?
                          AND NOT EXISTS (SELECT FROM app.counted_fact e WHERE e.kind = 'ENDED' AND e.about = f.about)
                          AND NOT EXISTS (SELECT FROM app.counted_fact a WHERE a.kind = 'ASKED' AND a.about = f.about)
                          ORDER BY occurred_at LIMIT 200""")
                .param(time(moment))
                .query(CountedFacts::row)
                .list();
    }

    /** The event by which a contact came to be in progress, where it was. */
    public Optional<UUID> heldBy(UUID contact) {
        return jdbc.sql("SELECT event FROM app.counted_fact WHERE kind = 'IN_PROGRESS' AND about = ? LIMIT 1")
                .param(contact)
                .query(UUID.class)
                .optional();
    }

    /** Whether somebody was asked already. */
    public boolean wasAsked(UUID about, UUID event) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM app.counted_fact WHERE kind = 'ASKED' AND about = ? AND event = ?)")
                .params(about, event)
                .query(Boolean.class)
                .single();
    }

    private static Counted row(ResultSet row, int n) throws SQLException {
        return new Counted(
                row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class),
                row.getObject(4, OffsetDateTime.class).toInstant(), row.getString(5));
    }

    private static OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
