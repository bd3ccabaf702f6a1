package org.caseledger.app.access;

import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.caseledger.app.access.Questions.ProjectionBehind;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.parked.ParkedEntries;
import org.caseledger.projections.projector.ProjectionPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far the projections have read, and waiting for it. */
public final class ProjectionPositions {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final JdbcTemplate database;
    private final Object advanced = new Object();

    ProjectionPositions(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    /**
     * How far a projection has read: the position of the last entry it has seen, -1 for none.
     *
     * @throws org.springframework.dao.DataAccessException when the projections cannot be read now
     */
    public long reached(ProjectionName projection) {
        @Nullable
        Long reached = database.execute((ConnectionCallback<Long>) connection -> ProjectionPosition
                .reached(connection, projection).orElse(-1));
        return reached == null ? -1 : reached;
    }

    /**
     * Waits until a projection has read a position, two seconds at most, and tells how far it has read.
     *
     * @param atLeast a position; negative not to wait at all
     * @throws ProjectionBehind when it does not get there in time, or the wait is interrupted
     */
    public long await(ProjectionName projection, long atLeast) {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        long reached = reached(projection);
        while (reached < atLeast) {
            if (System.nanoTime() > deadline || !paused()) {
                throw new ProjectionBehind(atLeast, reached);
            }
            reached = reached(projection);
        }
        return reached;
    }

    /**
     * The first entry that is parked and so missing from what a projection holds; null where none is.
     *
     * @param key whose rows are asked for; null for all
     */
    public @Nullable Long firstMissing(ProjectionName projection, @Nullable UUID key) {
        return database.execute((ConnectionCallback<@Nullable Long>) connection -> ParkedEntries.OF_PROJECTIONS
                .first(connection, projection.name(), key));
    }

    /** A projection of this node has read on: those who wait look again. */
    public void advanced() {
        synchronized (advanced) {
            advanced.notifyAll();
        }
    }

    /** Whether the pause went by without an interruption. */
    @SuppressWarnings("WaitNotInLoop") // whoever calls it looks again
    private boolean paused() {
        synchronized (advanced) {
            try {
                advanced.wait(BETWEEN_LOOKS.toMillis());
                return true;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
