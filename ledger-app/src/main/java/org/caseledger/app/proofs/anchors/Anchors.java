package org.caseledger.app.proofs.anchors;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.caseledger.app.proofs.checkpoints.StoredCheckpoint;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.domain.log.note.NoteSignature;
import org.caseledger.domain.log.note.SignedNote;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the checkpoints of one log were left, for ever. */
public final class Anchors {

    private final LogName log;
    private final JdbcClient jdbc;

    /** Those of a log; adding takes connections of the writer. */
    public Anchors(LogName log, DataSource database) {
        this.log = log;
        this.jdbc = JdbcClient.create(database);
    }

    /** Records that a checkpoint was left somewhere. */
    public void add(StoredCheckpoint checkpoint, String kind, String place, byte[] evidence) {
        jdbc.sql("INSERT INTO " + log.table("anchor") + " (checkpoint, kind, place, evidence) VALUES (?, ?, ?, ?)")
                .params(checkpoint.number(), kind, place, evidence)
                .update();
    }

    /** The last of each place. */
    public List<Anchored> newest() {
        return jdbc.sql("SELECT DISTINCT ON (a.kind, a.place) a.kind, a.place, c.size, a.anchored_at FROM "
                + log.table("anchor") + " a JOIN " + log.table("checkpoint") + " c ON c.number = a.checkpoint"
                + " ORDER BY a.kind, a.place, a.number DESC")
                .query((row, n) -> new Anchored(row.getString(1), row.getString(2), row.getLong(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How long ago the last checkpoint was left anywhere, by the database's clock; empty where none ever was. */
    public Optional<Duration> age() {
        return jdbc.sql("SELECT extract(epoch FROM clock_timestamp() - anchored_at) FROM " + log.table("anchor")
                + " ORDER BY number DESC LIMIT 1")
                .query((row, n) -> Duration.ofMillis(Math.round(row.getDouble(1) * 1000)))
                .optional();
    }

    /** A checkpoint with the cosignatures of the witnesses that have seen it. */
    public SignedNote witnessed(StoredCheckpoint checkpoint) {
        SignedNote note = checkpoint.note();
        for (String line : jdbc.sql("SELECT DISTINCT ON (place) convert_from(evidence, 'UTF8') FROM "
                + log.table("anchor") + " WHERE checkpoint = ? AND kind = 'witness' ORDER BY place, number")
                .param(checkpoint.number())
                .query((row, n) -> row.getString(1))
                .list()) {
            note = note.with(NoteSignature.parse(line));
        }
        return note;
    }

    /** The number of the newest checkpoint that a witness has seen. */
    public Optional<Long> newestWitnessed() {
        return jdbc.sql("SELECT checkpoint FROM " + log.table("anchor")
                + " WHERE kind = 'witness' ORDER BY number DESC LIMIT 1")
                .query((row, n) -> row.getLong(1))
                .optional();
    }
}
