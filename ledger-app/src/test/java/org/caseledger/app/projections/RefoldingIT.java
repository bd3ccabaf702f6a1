package org.caseledger.app.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.caseledger.projections.LedgerInMemory;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.RandomHistory;
import org.caseledger.projections.projector.ProjectionPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same entries give the same rows, byte for byte, however they are cut into batches and segments. */
class RefoldingIT {

    private static final ProjectedLedger PROJECTIONS = new ProjectedLedger();
    private static final LedgerInMemory HISTORY = RandomHistory.of(42, 300);

    private static Map<String, List<String>> expected;

    @BeforeAll
    static void projectAllAtOnce() {
        PROJECTIONS.project(HISTORY.entries());
        expected = PROJECTIONS.rows();
    }

    @AfterAll
    static void drop() {
        PROJECTIONS.close();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 1", "50, 4", "300, 3"})
    void givesTheSameRows(int batchSize, int segments) {
        assertThat(expected.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());

        PROJECTIONS.clear();
        PROJECTIONS.project(HISTORY.entries(), batchSize, segments);

        assertSameRows();
    }

    @Test
    void entriesThatAreOfferedAgainChangeNothing() {
        PROJECTIONS.clear();
        PROJECTIONS.project(HISTORY.entries());
        PROJECTIONS.project(HISTORY.entries());

        assertSameRows();
    }

    @Test
    void everyProjectionSaysHowFarItHasRead() throws SQLException {
        PROJECTIONS.clear();
        PROJECTIONS.project(HISTORY.entries(), 50, 4);

        try (Connection connection = PROJECTIONS.reader().getConnection()) {
            for (ProjectionName name : ProjectionName.values()) {
                assertThat(ProjectionPosition.reached(connection, name)).hasValue(HISTORY.entries().size() - 1);
            }
        }
    }

    private static void assertSameRows() {
        PROJECTIONS.rows().forEach((table, rows) -> assertThat(rows).as(table)
                .containsExactlyElementsOf(expected.get(table)));
    }
}
