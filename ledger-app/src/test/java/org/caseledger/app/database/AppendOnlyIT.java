package org.caseledger.app.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@code ledger.refuse_change()} promises, on a table as the migrations make them. */
class AppendOnlyIT {

    private static final TestDatabase DATABASE = TestDatabases.fresh();

    @BeforeAll
    static void makeATable() {
        JdbcClient.create(DATABASE.superuser())
                .sql("""
                     SET ROLE ledger_owner;
                     CREATE TABLE ledger.sample (words text NOT NULL);
                     CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.sample
                         FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
                     ALTER TABLE ledger.sample ENABLE ALWAYS TRIGGER append_only;
                     INSERT INTO ledger.sample VALUES ('as it was');
                     """).update();
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE ledger.sample SET words = ''", "DELETE FROM ledger.sample",
        "TRUNCATE ledger.sample"})
    void changesAreRefusedToTheOwnerTooEvenWhereTriggersAreSetAside(String change) {
        JdbcClient operator = JdbcClient.create(DATABASE.superuser());

        assertThatThrownBy(
                () -> operator.sql("SET session_replication_role = replica; SET ROLE ledger_owner; " + change)
                        .update())
                .hasMessageContaining("on sample refused: the ledger is append-only");
    }

    @Test
    void theWriterMayAddByDefaultPrivilegesButNotChange() {
        JdbcClient writer = JdbcClient.create(DATABASE.writer());
        writer.sql("INSERT INTO ledger.sample VALUES ('added')").update();

        assertThatThrownBy(() -> writer.sql("DELETE FROM ledger.sample").update())
                .hasRootCauseMessage("ERROR: permission denied for table sample");
    }

    @Test
    void theReaderAndTheProjectorMayNotAdd() {
        String addition = "INSERT INTO ledger.sample VALUES ('added')";

        assertThatThrownBy(
                () -> JdbcClient.create(DATABASE.reader()).sql(addition).update())
                .hasRootCauseMessage("ERROR: permission denied for table sample");
        assertThatThrownBy(() -> JdbcClient.create(DATABASE.projector()).sql(addition).update())
                .hasRootCauseMessage("ERROR: permission denied for table sample");
    }
}
