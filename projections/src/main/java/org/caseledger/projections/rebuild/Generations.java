package org.caseledger.projections.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.caseledger.projections.projector.Projector;
import org.jspecify.annotations.Nullable;

/** By which version of its projector each projection was built. */
public final class Generations {

    private Generations() {}

    /** Notes the present version of a projection that has none yet: its rows are, or will be, of this version. */
    public static void begin(Connection connection, Projector projector) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO projections.generation (projection, version) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, projector.name().name());
            insert.setInt(2, projector.version());
            insert.executeUpdate();
        }
    }

    /** Whether its rows were built by another version, and nobody went back from the present one. */
    public static boolean isOutdated(Connection connection, Projector projector) throws SQLException {
        Generation built = of(connection, projector);
        return built != null
                && built.version() != projector.version()
                && !Integer.valueOf(projector.version()).equals(built.refused());
    }

    static @Nullable Generation of(Connection connection, Projector projector) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT version, before_version, before_position, refused FROM projections.generation"
                        + " WHERE projection = ?")) {
            select.setString(1, projector.name().name());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new Generation(
                                row.getInt(1),
                                row.getObject(2, Integer.class),
                                row.getObject(3, Long.class),
                                row.getObject(4, Integer.class))
                        : null;
            }
        }
    }

    /**
     * How a projection was built.
     *
     * @param beforeVersion of the tables kept to go back to; null where there are none
     * @param beforePosition how far those have read
     * @param refused a version an operator went back from
     */
    record Generation(
            int version, @Nullable Integer beforeVersion, @Nullable Long beforePosition, @Nullable Integer refused) {}
}
