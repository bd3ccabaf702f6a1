package org.caseledger.app.store.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.caseledger.domain.ids.WorkerId;

/** The answers to idempotency keys. They are written by the sequencer, in the transaction of what they speak of. */
public final class Receipts {

    /** How long an answer is kept. */
    public static final Duration KEPT = Duration.ofDays(7);

    private final DataSource database;

    public Receipts(DataSource database) {
        this.database = database;
    }

    /**
     * An answer.
     *
     * @param fingerprint of the request it answered
     */
    public record Receipt(String fingerprint, long position, Instant recordedAt, String resource, String location) {}

    /** The answer to a worker's key, if it has one. */
    public Optional<Receipt> find(WorkerId worker, byte[] keyHash) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT fingerprint, position, recorded_at, resource, location FROM app.receipt "
                                + "WHERE worker = ? AND key_hash = ?")) {
            statement.setObject(1, worker.value());
            statement.setBytes(2, keyHash);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Receipt(
                                row.getString(1),
                                row.getLong(2),
                                row.getObject(3, OffsetDateTime.class).toInstant(),
                                row.getString(4),
                                row.getString(5)))
                        : Optional.empty();
            }
        }
    }

    /** Forgets the answers that are older than {@link #KEPT} at a moment, and tells how many. */
    public int forgetOld(Instant now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection
                        .prepareStatement("DELETE FROM app.receipt WHERE recorded_at < ?")) {
            statement.setObject(1, now.minus(KEPT).atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        }
    }
}
