package org.caseledger.app.following;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.caseledger.app.access.Questions.ProjectionBehind;
import org.caseledger.app.recording.Recorder.LedgerUnavailable;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.projector.ProjectionPosition;

/** How far the projections have read, and waiting for it. */
public final class ProjectionPositions {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final DataSource database;
    private final Object advanced = new Object();

    ProjectionPositions(DataSource database) {
        this.database = database;
    }

    /** How far a projection has read: the position of the last entry it has seen, -1 for none. */
    public long reached(ProjectionName projection) {
        try (Connection connection = database.getConnection()) {
            OptionalLong reached = ProjectionPosition.reached(connection, projection);
            return reached.orElse(-1);
        } catch (SQLException unreachable) {
            throw new LedgerUnavailable("the projections cannot be read now", unreachable);
        }
    }

    /**
     * Waits until a projection has read a position, two seconds at most, and tells how far it has read.
     *
     * @param atLeast a position; negative not to wait at all
     * @throws ProjectionBehind when it does not get there in time
     */
    public long await(ProjectionName projection, long atLeast) {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        long reached = reached(projection);
        while (reached < atLeast) {
            if (System.nanoTime() > deadline) {
                throw new ProjectionBehind(atLeast, reached);
            }
            pause();
            reached = reached(projection);
        }
        return reached;
    }

    /** A projection of this node has read on: those who wait look again. */
    void advanced() {
        synchronized (advanced) {
            advanced.notifyAll();
        }
    }

    @SuppressWarnings("WaitNotInLoop") // whoever calls it looks again
    private void pause() {
        synchronized (advanced) {
            try {
                advanced.wait(BETWEEN_LOOKS.toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new LedgerUnavailable("interrupted while waiting for a projection", interrupted);
            }
        }
    }
}
