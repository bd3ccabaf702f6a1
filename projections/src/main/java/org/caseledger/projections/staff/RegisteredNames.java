package org.caseledger.projections.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.entry.opened.TextOpener;
import org.caseledger.projections.entry.opened.WorkerNames;
import org.caseledger.projections.projector.table.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Names as the register has them. A name that could be opened is remembered, as every answer needs it, until a data key is
 * destroyed anywhere; one that could not is asked for again next time.
 */
@Component
final class RegisteredNames implements WorkerNames {

    private static final String LEDGER = "ledger";
    private static final String SELECT = "SELECT " + StaffProjector.WORKERS.columnList() + " FROM projections.worker";

    private final JdbcClient jdbc;
    private final TextOpener texts;
    private volatile Known known = new Known(-1, new ConcurrentHashMap<>());

    RegisteredNames(@Qualifier("reader") DataSource reader, TextOpener texts) {
        this.jdbc = JdbcClient.create(reader);
        this.texts = texts;
    }

    @Override
    public String nameOf(WorkerId worker) {
        if (worker.equals(WorkerId.LEDGER)) {
            return LEDGER;
        }
        Known now = known();
        String name = now.names().get(worker);
        if (name == null) {
            name = jdbc.sql(SELECT + " WHERE worker_id = ? ORDER BY position DESC LIMIT 1")
                    .param(worker.value())
                    .query(StaffProjector.WORKERS::read)
                    .optional()
                    .map(row -> remember(row, now))
                    .orElse(null);
        }
        return name == null ? worker.toString() : name;
    }

    @Override
    public Optional<WorkerId> named(String signInName) {
        Known now = known();
        return now.worker(signInName).or(() -> {
            jdbc.sql(SELECT).query(StaffProjector.WORKERS::read).list().forEach(row -> remember(row, now));
            return now.worker(signInName);
        });
    }

    /** What is remembered since the last destruction of a key; what was opened meanwhile goes to the one it was opened for. */
    private Known known() {
        long generation = texts.generation();
        Known now = known;
        if (now.generation() != generation) {
            now = new Known(generation, new ConcurrentHashMap<>());
            known = now;
        }
        return now;
    }

    private record Known(long generation, Map<WorkerId, String> names) {

        Optional<WorkerId> worker(String signInName) {
            return names.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(signInName))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }

    /** Null where the name cannot be read any more. */
    private @Nullable String remember(Row row, Known now) {
        WorkerId worker = new WorkerId(row.get(StaffProjector.WORKER));
        List<String> flags = new ArrayList<>();
        String name = texts.open(
                row.get(StaffProjector.EVENT),
                row.get(StaffProjector.TYPE),
                row.get(StaffProjector.SIGN_IN_NAME),
                List.of(worker),
                flags);
        if (!flags.isEmpty()) {
            return null;
        }
        now.names().put(worker, name);
        return name;
    }
}
