package org.caseledger.app.access;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.caseledger.app.access.Questions.ProjectionBehind;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.parked.ParkedEntries;
import org.caseledger.projections.projector.ProjectionPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far the projections have read, and waiting for it. However many ask, one at a time looks at each projection. */
public final class ProjectionPositions {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Map<ProjectionName, SharedLook> looks = new EnumMap<>(ProjectionName.class);
    private final JdbcTemplate database;

    ProjectionPositions(DataSource database) {
        this.database = new JdbcTemplate(database);
        for (ProjectionName projection : ProjectionName.values()) {
            looks.put(projection, new SharedLook(() -> look(this.database, projection)));
        }
    }

    private static long look(JdbcTemplate jdbc, ProjectionName projection) {
        @Nullable
        Long reached = jdbc.execute((ConnectionCallback<Long>) connection -> ProjectionPosition
                .reached(connection, projection).orElse(-1));
        return reached == null ? -1 : reached;
    }

    /**
     * How far a projection has read: the position of the last entry it has seen, -1 for none.
     *
     * @throws org.springframework.dao.DataAccessException when the projections cannot be read now
     */
    public long reached(ProjectionName projection) {
        return at(projection).now();
    }

    /**
     * Waits until a projection has read a position, two seconds at most, and tells how far it has read.
     *
     * @param atLeast a position; negative not to wait at all
     * @throws ProjectionBehind when it does not get there in time, or the wait is interrupted
     */
    public long await(ProjectionName projection, long atLeast) {
        try {
            long reached = at(projection).await(atLeast, LONGEST_WAIT);
            if (reached < atLeast) {
                throw new ProjectionBehind(atLeast, reached);
            }
            return reached;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ProjectionBehind(atLeast, -1);
        }
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

    /** A projection of this node has read on: those who wait for it look again. */
    public void advanced(ProjectionName projection) {
        at(projection).advanced();
    }

    private SharedLook at(ProjectionName projection) {
        SharedLook look = looks.get(projection);
        if (look == null) {
            throw new IllegalArgumentException("there is no projection " + projection);
        }
        return look;
    }
}
