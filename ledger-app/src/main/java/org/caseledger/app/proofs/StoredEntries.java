package org.caseledger.app.proofs;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries of the case log as they lie in the database: the leaf is given out exactly as it was hashed. */
@Component
final class StoredEntries implements LedgerEntries {

    private final JdbcClient jdbc;

    StoredEntries(@Qualifier("reader") DataSource reader) {
        this.jdbc = JdbcClient.create(reader);
    }

    @Override
    public Optional<Entry> entry(long position) {
        return jdbc.sql("SELECT leaf, leaf_hash FROM ledger.case_entry WHERE position = ?")
                .param(position)
                .query((row, n) -> new Entry(
                        position,
                        new String(row.getBytes(1), StandardCharsets.US_ASCII),
                        Base64.getEncoder().encodeToString(row.getBytes(2))))
                .optional();
    }
}
