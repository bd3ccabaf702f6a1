package org.caseledger.app.automation.drafts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.caseledger.domain.ids.LedgerIds;
import org.caseledger.domain.ids.WorkerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How old drafts are, and about which somebody was asked. Of what they say it knows nothing. */
final class AgeingDrafts {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    AgeingDrafts(DataSource writer) {
        this.jdbc = JdbcClient.create(writer);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(writer));
    }

    /**
     * A draft somebody began.
     *
     * @param startedAt when it was first saved
     */
    record Begun(WorkerId author, UUID draft, Instant startedAt) {

        /** What an escalation about it is named after: a draft begun again under the same id is another one. */
        UUID cause() {
            return LedgerIds.derived("draft", author.toString(), draft.toString(), startedAt.toString());
        }
    }

    /** Those nobody was asked about yet, the oldest first. */
    List<Begun> notAskedSince(Instant then, int limit) {
        return jdbc.sql("""
                        SELECT author, draft, started_at FROM app.draft d WHERE started_at <= ? AND NOT EXISTS (
                            SELECT FROM app.draft_asked a
                            WHERE a.author = d.author AND a.draft = d.draft AND a.started_at = d.started_at)
                        ORDER BY started_at, author, draft LIMIT ?""")
                .params(time(then), limit)
                .query((row, n) -> begun(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                        row.getObject(3, OffsetDateTime.class)))
                .list();
    }

    /** Those of one author nobody was asked about yet. */
    List<Begun> notAskedOf(WorkerId author, Instant now) {
        return notAskedSince(now, Integer.MAX_VALUE).stream().filter(draft -> draft.author().equals(author)).toList();
    }

    void asked(Begun draft) {
        jdbc.sql("INSERT INTO app.draft_asked (author, draft, started_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(draft.author().value(), draft.draft(), time(draft.startedAt()))
                .update();
    }

    /** Those that somebody was asked about and that their author has dealt with since. */
    List<Begun> dealtWith() {
        return jdbc.sql("""
                        SELECT author, draft, started_at FROM app.draft_asked a WHERE NOT EXISTS (
                            SELECT FROM app.draft d
                            WHERE a.author = d.author AND a.draft = d.draft AND a.started_at = d.started_at)""")
                .query((row, n) -> begun(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                        row.getObject(3, OffsetDateTime.class)))
                .list();
    }

    void forget(Begun draft) {
        jdbc.sql("DELETE FROM app.draft_asked WHERE author = ? AND draft = ? AND started_at = ?")
                .params(draft.author().value(), draft.draft(), time(draft.startedAt()))
                .update();
    }

    /** Destroys what nobody saved since then, and its keys. Nobody has dealt with it by that, so nothing is over. */
    int destroySavedBefore(Instant then) {
        Integer destroyed = transaction.execute(status -> {
            jdbc.sql("DELETE FROM app.draft_asked a USING app.draft d WHERE d.saved_at < ?"
                    + " AND a.author = d.author AND a.draft = d.draft AND a.started_at = d.started_at")
                    .param(time(then))
                    .update();
            jdbc.sql("DELETE FROM vault.draft_key k USING app.draft d WHERE d.saved_at < ?"
                    + " AND k.author = d.author AND k.draft = d.draft")
                    .param(time(then))
                    .update();
            return jdbc.sql("DELETE FROM app.draft WHERE saved_at < ?").param(time(then)).update();
        });
        return destroyed == null ? 0 : destroyed;
    }

    private static Begun begun(UUID author, UUID draft, OffsetDateTime startedAt) {
        return new Begun(new WorkerId(author), draft, startedAt.toInstant());
    }

    private static OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
