package org.caseledger.app.export;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.domain.log.bundle.BundleWriter;
import org.caseledger.domain.log.note.Checkpoint;
import org.caseledger.domain.log.note.SignedNote;
import org.caseledger.domain.log.note.VerifierKey;

/**
 * What was signed of the log before, and who else has seen it. A log signs a checkpoint each second while it grows: of more
 * than a bundle can hold, those go in that somebody else has seen, and beside them the last of each stretch.
 */
final class CheckpointRows {

    private static final int MOST = 500;
    private static final int MOST_ANCHORS = 1_000;

    private final Connection connection;

    CheckpointRows(Connection connection) {
        this.connection = connection;
    }

    /** The keys that signed the note, the newest first. */
    List<VerifierKey> keys(SignedNote note) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT key FROM ledger.case_key ORDER BY since DESC, key");
                ResultSet rows = statement.executeQuery()) {
            List<VerifierKey> keys = new ArrayList<>();
            while (rows.next()) {
                keys.add(VerifierKey.parse(rows.getString(1)));
            }
            return note.signers(keys);
        }
    }

    /** Earlier checkpoints of the same name, one of each size, the smallest first. */
    List<SignedNote> earlier(Checkpoint now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("WITH sized AS ("
                + "SELECT DISTINCT ON (size) number, size, note FROM ledger.case_checkpoint"
                + " WHERE origin = ? AND size > 0 AND size < ? ORDER BY size, number),"
                + " ranked AS (SELECT note, size, row_number() OVER (ORDER BY size DESC) AS nth, count(*) OVER () AS all_there,"
                + " EXISTS (SELECT 1 FROM ledger.case_anchor a WHERE a.checkpoint = number AND a.kind IN ('rfc3161', 'witness')) AS seen"
                + " FROM sized),"
                + " chosen AS (SELECT note, size FROM ranked"
                + " WHERE seen OR (nth - 1) % ((all_there + ?) / ?) = 0 ORDER BY size DESC LIMIT ?)"
                + " SELECT note FROM chosen ORDER BY size")) {
            statement.setString(1, now.origin());
            statement.setLong(2, now.size());
            statement.setInt(3, MOST - 1);
            statement.setInt(4, MOST);
            statement.setInt(5, 2 * MOST);
            List<SignedNote> notes = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    notes.add(SignedNote.parse(rows.getBytes(1)));
                }
            }
            return notes;
        }
    }

    /** What came back from others, of the newest checkpoints. */
    void anchors(Checkpoint now, BundleWriter bundle) throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT size, kind, evidence FROM ("
                + "SELECT c.size, a.kind, a.evidence, a.number FROM ledger.case_anchor a"
                + " JOIN ledger.case_checkpoint c ON c.number = a.checkpoint"
                + " WHERE c.origin = ? AND c.size <= ? AND a.kind IN ('rfc3161', 'witness')"
                + " ORDER BY a.number DESC LIMIT ?) AS newest ORDER BY size, number")) {
            statement.setString(1, now.origin());
            statement.setLong(2, now.size());
            statement.setInt(3, MOST_ANCHORS);
            try (ResultSet rows = statement.executeQuery()) {
                long before = -1;
                int number = 0;
                while (rows.next()) {
                    long size = rows.getLong(1);
                    number = size == before ? number + 1 : 1;
                    before = size;
                    bundle.anchor(size, number, rows.getString(2), rows.getBytes(3));
                }
            }
        }
    }
}
