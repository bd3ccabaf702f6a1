package org.caseledger.projections.rebuild;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.caseledger.projections.projector.table.Row;
import org.caseledger.projections.projector.table.RowText;

/** The sum of the SHA-256 of rows, whatever their order: two sets of rows with the same digest are the same rows. */
final class RowDigest {

    private final long[] sum = new long[4];
    private final MessageDigest sha256 = sha256();
    private final StringBuilder line = new StringBuilder();
    private long rows;

    void add(Row row) {
        change(row, 1);
    }

    void remove(Row row) {
        change(row, -1);
    }

    private void change(Row row, int sign) {
        line.setLength(0);
        RowText.append(line, row);
        ByteBuffer hash = ByteBuffer.wrap(sha256.digest(line.toString().getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < sum.length; i++) {
            sum[i] += sign * hash.getLong();
        }
        rows += sign;
    }

    /** The rows counted and their sum. */
    String value() {
        return rows + ":" + Arrays.toString(sum);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
