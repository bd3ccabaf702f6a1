package org.caseledger.app.proofs.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.caseledger.app.database.TestDatabase;
import org.caseledger.app.database.TestDatabases;
import org.caseledger.app.proofs.signing.Intruder;
import org.caseledger.app.proofs.signing.SignedLog;
import org.caseledger.app.proofs.signing.Signing;
import org.caseledger.app.proofs.watching.LedgerHealth;
import org.caseledger.app.store.append.head.LogName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;

/** Whatever a superuser changes in either log is found, and the position is named. */
class SelfAuditIT {

    private static final int ENTRIES = 300;
    private static final int ROUNDS_OF_THE_WHOLE_LOG = ENTRIES / 32 + 1;

    private final TestDatabase database = TestDatabases.fresh();
    private SelfAudit audit;

    @TempDir
    private Path folder;

    @BeforeEach
    void record() {
        for (LogName name : LogName.values()) {
            SignedLog log = new SignedLog(name, database, folder);
            log.signer().sign();
            log.append(200);
            log.signer().sign();
            log.append(100);
            log.signer().sign();
        }
        audit = new SelfAudit(List.of(
                new LogAudit(LogName.CASE, database.reader(), new Random(1)),
                new LogAudit(LogName.ACCESS, database.reader(), new Random(1))));
    }

    @AfterEach
    void drop() {
        audit.close();
        database.close();
    }

    @Test
    void anUntouchedLogPasses() {
        assertThat(wholeLog()).isEmpty();
        assertThat(health()).isEqualTo(Status.UP);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("UPDATE ledger.case_entry SET payload = payload || '\\x20'::bytea WHERE position = 123",
                        "case", 123, "payload"),
                Arguments.of("UPDATE ledger.access_entry SET metadata = '\\x7b7d'::bytea WHERE position = 299",
                        "access", 299, "metadata"),
                Arguments.of("UPDATE ledger.case_entry SET leaf = overlay(leaf placing '\\x78'::bytea from 30)"
                        + " WHERE position = 7", "case", 7, "leaf"),
                Arguments.of("UPDATE ledger.case_entry SET actor = gen_random_uuid() WHERE position = 250",
                        "case", 250, "columns"),
                Arguments.of("UPDATE ledger.case_tile SET hashes = overlay(hashes placing '\\x0102'::bytea from 100)",
                        "case", 0, "no proof"),
                Arguments.of("DELETE FROM ledger.access_entry WHERE position = 150", "access", 150, "missing"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void theFirstWrongPositionIsNamed(String change, String log, long position, String what) {
        Intruder.on(database).does(change);

        List<Finding> findings = wholeLog();

        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.log()).isEqualTo(log);
            assertThat(finding.position()).isEqualTo(position);
            assertThat(finding.sentence()).contains(what);
        });
        assertThat(health()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "UPDATE ledger.case_checkpoint SET note = overlay(note placing '\\x39'::bytea from 19) WHERE number = 2",
        "DELETE FROM ledger.case_checkpoint WHERE number < 2",
        "DELETE FROM ledger.case_key",
        "UPDATE ledger.head SET size = 299 WHERE log = 'case'"})
    void changedCheckpointsAndKeysAreFound(String change) {
        Intruder.on(database).does(change);
        assertThat(wholeLog()).anySatisfy(finding -> assertThat(finding.position()).isEqualTo(-1));
        assertThat(health()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void whatWasPutRightIsFoundNoMore() {
        Intruder.on(database).does("UPDATE ledger.case_entry SET revision = revision + 1 WHERE position = 9");
        assertThat(wholeLog()).extracting(Finding::position).containsExactly(9L);
        Intruder.on(database).does("UPDATE ledger.case_entry SET revision = revision - 1 WHERE position = 9");
        assertThat(audit.round()).isEmpty();
    }

    private List<Finding> wholeLog() {
        List<Finding> findings = List.of();
        for (int round = 0; round < ROUNDS_OF_THE_WHOLE_LOG; round++) {
            findings = audit.round();
        }
        return findings;
    }

    private Status health() {
        return new LedgerHealth(Signing.elsewhere(), audit).health().getStatus();
    }
}
