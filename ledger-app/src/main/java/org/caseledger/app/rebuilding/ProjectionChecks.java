package org.caseledger.app.rebuilding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.rebuild.EntrySource;
import org.caseledger.projections.rebuild.LiveCheck;
import org.caseledger.projections.rebuild.LiveCheck.Difference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Compares what answers questions with the ledger, row by row. What differs is out of service, with table and position, until
 * the projection was built again.
 */
final class ProjectionChecks implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionChecks.class);

    private final List<Projector> projectors;
    private final EntrySource log;
    private final DataSource database;
    private final Map<String, List<Difference>> found = new ConcurrentHashMap<>();

    ProjectionChecks(List<Projector> projectors, EntrySource log, DataSource database) {
        this.projectors = List.copyOf(projectors);
        this.log = log;
        this.database = database;
    }

    /** Compares every projection; one that cannot be read or is busy keeps what was found of it before. */
    void check() {
        for (Projector each : projectors) {
            try {
                Optional<List<Difference>> differences = new LiveCheck(each, log, database).run();
                differences.ifPresentOrElse(
                        these -> tell(each.name().name(), these),
                        () -> LOG.info(
                                "{} was not compared with the ledger: it is being taken further, or entries of it are parked",
                                each.name()));
            } catch (RuntimeException unreadable) {
                LOG.warn("{} could not be compared with the ledger now", each.name(), unreadable);
            }
        }
    }

    /** It was built again, and compared while it was. */
    void builtAgain(String projection) {
        found.remove(projection);
    }

    private void tell(String projection, List<Difference> differences) {
        found.put(projection, differences);
        differences.stream().findFirst().ifPresent(first -> LOG.error(
                "{} is not what the ledger says in {} rows or more; the first, in {}, hangs on position {}: {}",
                projection, differences.size(), first.table(), first.position(), first.what()));
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        found.forEach((projection, differences) -> differences.stream().findFirst()
                .ifPresent(first -> health.outOfService().withDetail(projection,
                        first.table() + " position " + first.position() + ": " + first.what())));
        return health.build();
    }
}
