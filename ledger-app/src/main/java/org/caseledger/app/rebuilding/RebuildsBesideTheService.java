package org.caseledger.app.rebuilding;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.rebuild.EntrySource;
import org.caseledger.projections.rebuild.Generations;
import org.caseledger.projections.rebuild.Progress;
import org.caseledger.projections.rebuild.Rebuild;
import org.caseledger.projections.rebuild.RebuildFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Rebuilds one projection after the other, on connections of their own, so that nobody who answers waits for one. */
final class RebuildsBesideTheService implements Rebuilds, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildsBesideTheService.class);

    private static final String ALL = "ALL";
    private static final int WORKERS = 2;
    private static final int CONNECTIONS = WORKERS + 2;
    private static final int FIRST_CHECK_AFTER_HOURS = 1;
    private static final int CHECK_EVERY_HOURS = 24;

    private final List<Projector> projectors;
    private final EntrySource log;
    private final HikariDataSource likeThis;
    private final Map<String, Running> running = new LinkedHashMap<>();
    private final ScheduledExecutorService oneAtATime = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("rebuild").daemon().factory());
    private final ProjectionChecks checks;
    private volatile boolean started;

    /** @param likeThis the pool of the projections, whose login and role the rebuilds use too */
    RebuildsBesideTheService(
            List<Projector> projectors, EntrySource log, HikariDataSource likeThis, ProjectionChecks checks) {
        this.projectors = List.copyOf(projectors);
        this.log = log;
        this.likeThis = likeThis;
        this.checks = checks;
    }

    @Override
    public List<String> begin(String projection) {
        List<Projector> wanted = projectors.stream()
                .filter(each -> projection.equals(ALL) || each.name().name().equals(projection))
                .toList();
        for (Projector each : wanted) {
            tell(each, new Running(each.name().name(), "WAITING", 0, 0, ""));
            oneAtATime.execute(() -> run(each));
        }
        return wanted.stream().map(each -> each.name().name()).toList();
    }

    private void run(Projector projector) {
        String name = projector.name().name();
        try (HikariDataSource own = connections()) {
            new Rebuild(projector, log, own, WORKERS,
                    (stage, done, of) -> tell(projector, new Running(name, stage.name(), done, of, ""))).run();
            checks.builtAgain(name);
            LOG.info("{} was built again and answers now", name);
        } catch (RuntimeException failed) {
            LOG.error("{} was not built again; the old one goes on", name, failed);
            String problem = failed instanceof RebuildFailed told
                    ? String.valueOf(told.getMessage())
                    : failed.getClass().getSimpleName();
            tell(projector, new Running(name, "FAILED", 0, 0, problem));
        }
    }

    @Override
    public Optional<String> backOut(String projection) {
        Optional<Projector> wanted = projectors.stream()
                .filter(each -> each.name().name().equals(projection))
                .findFirst();
        wanted.ifPresent(each -> {
            try (HikariDataSource own = connections()) {
                new Rebuild(each, log, own, WORKERS, Progress.UNTOLD).backOut();
            }
        });
        return wanted.map(each -> each.name().name());
    }

    @Override
    public List<Running> running() {
        synchronized (running) {
            return new ArrayList<>(running.values());
        }
    }

    private void tell(Projector projector, Running now) {
        synchronized (running) {
            running.put(projector.name().name(), now);
        }
    }

    private HikariDataSource connections() {
        HikariConfig config = new HikariConfig();
        likeThis.copyStateTo(config);
        config.setPoolName("rebuild");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    /** A projection that another version built is built again, and answers as it is until then. */
    @Override
    public void start() {
        started = true;
        // In turn with rebuilds: a table that is being read cannot be exchanged.
        var unused = oneAtATime.scheduleWithFixedDelay(checks::check, FIRST_CHECK_AFTER_HOURS, CHECK_EVERY_HOURS,
                TimeUnit.HOURS);
        try (Connection connection = likeThis.getConnection()) {
            for (Projector each : projectors) {
                Generations.begin(connection, each);
                if (Generations.isOutdated(connection, each)) {
                    LOG.info("{} was built by another version; it is built again beside the one that answers",
                            each.name());
                    begin(each.name().name());
                }
            }
        } catch (SQLException unreachable) {
            LOG.warn("cannot tell which projections are of an older version; the next start looks again", unreachable);
        }
    }

    @Override
    public void stop() {
        started = false;
        oneAtATime.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    @Override
    public int getPhase() {
        return 5;
    }
}
