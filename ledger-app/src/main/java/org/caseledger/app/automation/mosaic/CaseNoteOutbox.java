package org.caseledger.app.automation.mosaic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.caseledger.domain.casenote.CaseNotesId;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which case notes have not come to Mosaic yet, and what was answered about those that were sent. */
final class CaseNoteOutbox {

    /** Longer than an answer may take; then another node may try. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final JdbcClient jdbc;

    CaseNoteOutbox(DataSource writer) {
        this.jdbc = JdbcClient.create(writer);
    }

    /**
     * A note to be sent.
     *
     * @param attempts how often it failed
     * @param failingSince when it first failed; null where it has not
     */
    record Waiting(ContactId contact, ChildId child, int attempts, @Nullable Instant failingSince) {

        UUID note() {
            return CaseNotesId.note(contact, child);
        }
    }

    /** How far a note has come as far as sending goes. */
    enum State {
        /** It is sent as soon as it can be. */
        WAITING,
        /** It was taken without an id, or refused for good; nobody sends it again, and somebody must confirm it. */
        TAKEN, REFUSED,
        /** It is on the child's Mosaic record. */
        CONFIRMED,
        /** There is nothing left to send: it was recorded in error, or the child's words were erased. */
        OVER
    }

    /**
     * A contact of which notes are not on the children's Mosaic records.
     *
     * @param ended by which event it ended
     * @param recordedAt when that was recorded
     */
    record Unconfirmed(ContactId contact, UUID ended, Instant recordedAt, WorkerId author, Set<ChildId> children) {}

    void add(ContactId contact, Collection<ChildId> children, UUID ended, Instant recordedAt, WorkerId author) {
        for (ChildId child : children) {
            jdbc.sql("""
                     INSERT INTO app.case_note_outbox (note, contact, child, ended, recorded_at, author)
                     VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                    .params(
                            CaseNotesId.note(contact, child), contact.value(), child.value(), ended,
                            time(recordedAt), author.value())
                    .update();
        }
    }

    /** What was recorded in error is not sent any more; what was sent stays sent. */
    void withdraw(ContactId contact) {
        jdbc.sql("UPDATE app.case_note_outbox SET state = 'OVER' WHERE contact = ? AND state = 'WAITING'")
                .param(contact.value())
                .update();
    }

    void confirmed(ContactId contact, Collection<ChildId> children) {
        children.forEach(child -> jdbc.sql("UPDATE app.case_note_outbox SET state = 'CONFIRMED' WHERE note = ?")
                .param(CaseNotesId.note(contact, child))
                .update());
    }

    List<Waiting> waiting(Instant now, int limit) {
        return jdbc.sql("""
                        SELECT contact, child, attempts, failing_since FROM app.case_note_outbox
                        WHERE state = 'WAITING' AND next_attempt_at <= ? AND claimed_until < clock_timestamp()
                        ORDER BY next_attempt_at, recorded_at, note LIMIT ?""")
                .params(time(now), limit)
                .query(CaseNoteOutbox::row)
                .list();
    }

    /** Whether this node alone may send it now; by the database's clock, which no test moves. */
    boolean claim(Waiting note) {
        return jdbc.sql("""
                        UPDATE app.case_note_outbox SET claimed_until = clock_timestamp() + ?::interval
                        WHERE note = ? AND state = 'WAITING' AND claimed_until < clock_timestamp()""")
                .params(CLAIM.toString(), note.note())
                .update() == 1;
    }

    /** It was not sent: the next attempt need not wait for the claim to run out. */
    void giveBack(Waiting note) {
        jdbc.sql("UPDATE app.case_note_outbox SET claimed_until = '-infinity' WHERE note = ?")
                .param(note.note())
                .update();
    }

    void failed(Waiting note, Instant now, Instant next, String said) {
        jdbc.sql("""
                 UPDATE app.case_note_outbox SET attempts = attempts + 1, next_attempt_at = ?, answered_at = ?,
                 receipt = ?, failing_since = coalesce(failing_since, ?), claimed_until = '-infinity' WHERE note = ?""")
                .params(time(next), time(now), said, time(now), note.note())
                .update();
    }

    /** A confirmation that was heard meanwhile stays. */
    void settle(Waiting note, State state, Instant now, String receipt) {
        jdbc.sql("""
                 UPDATE app.case_note_outbox SET state = CASE state WHEN 'CONFIRMED' THEN state ELSE ? END,
                 attempts = attempts + 1, answered_at = ?, receipt = ? WHERE note = ?""")
                .params(state.name(), time(now), receipt, note.note())
                .update();
    }

    /** The longest unconfirmed first; those somebody was asked about are left out. */
    List<Unconfirmed> unconfirmedSince(Instant then, int limit) {
        return jdbc.sql("""
                        SELECT contact, ended, recorded_at, author, array_agg(child) FROM app.case_note_outbox
                        WHERE state NOT IN ('CONFIRMED', 'OVER') AND NOT asked AND recorded_at <= ?
                        GROUP BY contact, ended, recorded_at, author ORDER BY recorded_at, contact LIMIT ?""")
                .params(time(then), limit)
                .query((row, n) -> new Unconfirmed(
                        new ContactId(row.getObject(1, UUID.class)),
                        row.getObject(2, UUID.class),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        new WorkerId(row.getObject(4, UUID.class)),
                        Arrays.stream((UUID[]) row.getArray(5).getArray())
                                .map(ChildId::new)
                                .collect(Collectors.toSet())))
                .list();
    }

    void asked(ContactId contact) {
        jdbc.sql("UPDATE app.case_note_outbox SET asked = true WHERE contact = ?").param(contact.value()).update();
    }

    private static Waiting row(ResultSet row, int n) throws SQLException {
        OffsetDateTime failing = row.getObject(4, OffsetDateTime.class);
        return new Waiting(
                new ContactId(row.getObject(1, UUID.class)),
                new ChildId(row.getObject(2, UUID.class)),
                row.getInt(3),
                failing == null ? null : failing.toInstant());
    }

    private static OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
