package org.caseledger.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was recorded cannot be changed: not by the application, not by the owner, not where triggers are set aside. */
class AppendOnlyIT {

    private static final TestDatabase DATABASE = TestDatabases.fresh();

    private static final String[] FIXED = {
        "case_entry", "case_subject", "case_tile", "case_epoch", "case_key", "case_checkpoint", "case_anchor",
        "access_entry", "access_subject", "access_tile", "access_epoch", "access_key", "access_checkpoint",
        "access_anchor"};

    private final JdbcClient operator = JdbcClient.create(DATABASE.superuser());

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    static Stream<String> changes() {
        return Stream.of(FIXED).flatMap(table -> {
            String column = column(table);
            return Stream.of(
                    "UPDATE ledger." + table + " SET " + column + " = " + column,
                    "DELETE FROM ledger." + table,
                    "TRUNCATE ledger." + table,
                    "INSERT INTO ledger." + table + " SELECT * FROM ledger." + table
                            + " ON CONFLICT DO NOTHING; DELETE FROM ledger." + table);
        });
    }

    private static String column(String table) {
        return switch (table.substring(table.indexOf('_') + 1)) {
            case "tile" -> "index";
            case "epoch" -> "from_size";
            case "key" -> "since";
            case "checkpoint" -> "size";
            case "anchor" -> "checkpoint";
            default -> "position";
        };
    }

    @ParameterizedTest
    @MethodSource("changes")
    void areRefusedToTheOwnerTooEvenWhereTriggersAreSetAside(String change) {
        assertThatThrownBy(
                () -> operator.sql("SET session_replication_role = replica; SET ROLE ledger_owner; " + change)
                        .update())
                .hasMessageContaining("refused: the ledger is append-only");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void areNoRightOfTheWriter(String change) {
        assertThatThrownBy(() -> JdbcClient.create(DATABASE.writer()).sql(change).update())
                .hasStackTraceContaining("permission denied for table");
    }

    @Test
    void everyTableOfTheLogsIsFixed() {
        List<String> fixed = operator.sql("""
                                          SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
                                          WHERE t.tgname = 'append_only' AND t.tgenabled = 'A'
                                          AND c.relnamespace = 'ledger'::regnamespace""").query(String.class).list();

        assertThat(fixed).contains(FIXED);
        assertThat(operator.sql("SELECT relname FROM pg_class WHERE relkind = 'r' AND relname ~ '^(case|access)_' "
                + "AND relnamespace = 'ledger'::regnamespace").query(String.class).list())
                .containsExactlyInAnyOrder(FIXED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE FROM ledger.head", "TRUNCATE ledger.head",
        "INSERT INTO ledger.head SELECT * FROM ledger.head", "DELETE FROM ledger.claim",
        "UPDATE ledger.claim SET holder = gen_random_uuid()"})
    void theWriterNeitherAddsNorTakesAwayAHeadAndChangesNoHolder(String change) {
        assertThatThrownBy(() -> JdbcClient.create(DATABASE.writer()).sql(change).update())
                .hasStackTraceContaining("permission denied for table");
    }

    @Nested
    class ATableMadeLater {

        @Test
        void mayBeAddedToByTheWriterOnly() {
            operator.sql("SET ROLE ledger_owner; CREATE TABLE ledger.sample (words text NOT NULL)").update();
            String addition = "INSERT INTO ledger.sample VALUES ('added')";

            JdbcClient.create(DATABASE.writer()).sql(addition).update();

            assertThatThrownBy(() -> JdbcClient.create(DATABASE.writer()).sql("DELETE FROM ledger.sample").update())
                    .hasRootCauseMessage("ERROR: permission denied for table sample");
            assertThatThrownBy(() -> JdbcClient.create(DATABASE.reader()).sql(addition).update())
                    .hasRootCauseMessage("ERROR: permission denied for table sample");
            assertThatThrownBy(() -> JdbcClient.create(DATABASE.projector()).sql(addition).update())
                    .hasRootCauseMessage("ERROR: permission denied for table sample");
        }
    }
}
