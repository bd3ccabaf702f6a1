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
 * Names as the register has them. A name that could be opened is remembered, as every answer needs it; one that could not
 * is asked for again next time.
 */
@Component
final class RegisteredNames implements WorkerNames {

    private static final String LEDGER = "ledger";
    private static final String SELECT = "SELECT " + StaffProjector.WORKERS.columnList() + " FROM projections.worker";

    private final JdbcClient jdbc;
    private final TextOpener texts;
    private final Map<WorkerId, String> known = new ConcurrentHashMap<>();

    RegisteredNames(@Qualifier("reader") DataSource reader, TextOpener texts) {
        this.jdbc = JdbcClient.create(reader);
        this.texts = texts;
    }

    @Override
    public String nameOf(WorkerId worker) {
        if (worker.equals(WorkerId.LEDGER)) {
            return LEDGER;
        }
        String name = known.get(worker);
        if (name == null) {
            name = jdbc.sql(SELECT + " WHERE worker_id = ? ORDER BY position DESC LIMIT 1")
                    .param(worker.value())
                    .query(StaffProjector.WORKERS::read)
                    .optional()
                    .map(this::remember)
                    .orElse(null);
        }
        return name == null ? worker.toString() : name;
    }

    @Override
    public Optional<WorkerId> named(String signInName) {
        return known(signInName).or(() -> {
            jdbc.sql(SELECT).query(StaffProjector.WORKERS::read).list().forEach(this::remember);
            return known(signInName);
        });
    }

    @Override
    public void forget(WorkerId worker) {
        known.remove(worker);
    }

    private Optional<WorkerId> known(String signInName) {
        return known.entrySet().stream()
                .filter(entry -> entry.getValue().equals(signInName))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Null where the name cannot be read any more. */
    private @Nullable String remember(Row row) {
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
        known.put(worker, name);
        return name;
    }
}
