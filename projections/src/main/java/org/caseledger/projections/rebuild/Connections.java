package org.caseledger.projections.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** The connections a rebuild works on, so many at a time, each in transactions of its own. */
final class Connections {

    private final DataSource database;
    private final int workers;

    Connections(DataSource database, int workers) {
        this.database = database;
        this.workers = workers;
    }

    /** Does all parts, so many at a time; where one fails the rest is given up and the failure is told. */
    void inParallel(List<Callable<Boolean>> work) throws SQLException {
        try (ExecutorService pool = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().name("rebuild-", 0).daemon().factory())) {
            List<Future<Boolean>> parts = work.stream().map(pool::submit).toList();
            try {
                for (Future<Boolean> part : parts) {
                    part.get();
                }
            } catch (ExecutionException failed) {
                pool.shutdownNow();
                switch (failed.getCause()) {
                    case SQLException refused -> throw refused;
                    case RuntimeException wrong -> throw wrong;
                    case null, default -> throw new RebuildFailed("a part could not be built", failed);
                }
            } catch (InterruptedException interrupted) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
                throw new RebuildFailed("interrupted", interrupted);
            }
        }
    }

    /** Does something in a transaction of its own, which is committed where it succeeds. */
    <T> T inTransaction(Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** Something to do on a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
