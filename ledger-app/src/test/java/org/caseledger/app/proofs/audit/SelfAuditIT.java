package org.caseledger.app.proofs.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
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
import org.springframework.boot.health.contributor.Status;

/** The ledger finds by itself that it was changed, and that it was put right again; what can be changed is in {@code TamperMatrixIT}. */
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

    @Test
    void whatWasPutRightIsFoundNoMore() {
        Intruder.on(database).does("UPDATE ledger.case_entry SET revision = revision + 1 WHERE position = 9");
        assertThat(wholeLog()).extracting(Finding::position).containsExactly(9L);
        assertThat(health()).isEqualTo(Status.OUT_OF_SERVICE);
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
