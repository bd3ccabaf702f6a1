package org.caseledger.app.store.reading;

import java.util.OptionalLong;
import javax.sql.DataSource;
import org.caseledger.app.recording.StreamVersions;
import org.caseledger.domain.ids.LedgerId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how far a stream has come from the ledger itself, never from a projection. */
@Component
final class LastSequences implements StreamVersions {

    private final JdbcClient jdbc;

    LastSequences(@Qualifier("reader") DataSource reader) {
        this.jdbc = JdbcClient.create(reader);
    }

    @Override
    public OptionalLong lastSequenceOf(LedgerId stream) {
        return jdbc.sql("SELECT seq FROM ledger.case_entry WHERE stream = ? ORDER BY seq DESC LIMIT 1")
                .param(stream.value())
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public boolean hasEntryAt(LedgerId stream, long position) {
        return jdbc.sql("SELECT stream = ? FROM ledger.case_entry WHERE position = ?")
                .param(stream.value())
                .param(position)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
