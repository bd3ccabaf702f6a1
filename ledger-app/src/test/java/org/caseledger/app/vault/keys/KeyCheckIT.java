package org.caseledger.app.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caseledger.app.database.TestDatabase;
import org.caseledger.app.database.TestDatabases;
import org.caseledger.app.setup.SetupProblem;
import org.caseledger.app.vault.wrapping.EnvironmentKeys;
import org.caseledger.app.vault.wrapping.KeysForTests;
import org.caseledger.domain.ids.ChildId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeyCheckIT {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final TestDatabase database = TestDatabases.fresh();
    private final KeyCheck check = new KeyCheck(database.writer(), RANDOM);
    private final KeysForTests keys = new KeysForTests();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void beginsAnEmptyVaultOnceAndChangesNothingLater() {
        assertThat(check.vaultIsEmpty()).isTrue();
        check.pass(keys);
        assertThat(check.vaultIsEmpty()).isFalse();
        String before = everything();

        check.pass(keys);

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void refusesAnotherKeyInOneSentenceAndChangesNothing() {
        check.pass(keys);
        new DatabaseKeyRing(database.writer(), keys, RANDOM, 10).ensure(List.of(ChildId.random()));
        String before = everything();

        assertThatExceptionOfType(SetupProblem.class)
                .isThrownBy(() -> check.pass(new KeysForTests()))
                .withMessage("The key-encryption key in the test's memory does not open this database's keys"
                        + " (version 1 of the key-encryption key is another key): give the ledger the key that belongs"
                        + " to this database (nothing was changed).");

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void refusesWhereAVersionInUseIsMissing() {
        check.pass(keys);
        new KeyRotation(database.writer(), keys, RANDOM).rotate();

        EnvironmentKeys onlyTheNext = EnvironmentKeys.parse("2:" + KeysForTests.base64(), RANDOM);

        assertThatExceptionOfType(SetupProblem.class)
                .isThrownBy(() -> check.pass(onlyTheNext))
                .withMessageContaining("version 1 of the key-encryption key is not there");
    }

    @Test
    void refusesAVaultWhoseCheckWasTakenOut() {
        check.pass(keys);
        JdbcClient.create(database.superuser())
                .sql("ALTER TABLE vault.ledger_key DROP CONSTRAINT ledger_key_kek_version_fkey; DELETE FROM vault.key_check")
                .update();

        assertThatExceptionOfType(SetupProblem.class)
                .isThrownBy(() -> check.pass(keys))
                .withMessageContaining("vault.key_check was emptied");
    }

    @Test
    void letsOnlyOneOfTwoNodesWithDifferentKeysBeginTheVault() throws Exception {
        int passed = 0;
        List<Callable<Boolean>> nodes = new ArrayList<>();
        for (int node = 0; node < 4; node++) {
            nodes.add(() -> {
                new KeyCheck(database.writer(), RANDOM).pass(new KeysForTests());
                return true;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(nodes.size())) {
            for (Future<Boolean> node : threads.invokeAll(nodes)) {
                try {
                    passed += node.get() ? 1 : 0;
                } catch (ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(SetupProblem.class);
                }
            }
        }

        assertThat(passed).isOne();
    }

    private String everything() {
        return JdbcClient.create(database.writer())
                .sql("""
                     SELECT coalesce((SELECT string_agg(k::text, ' ') FROM vault.key_check k), '')
                         || coalesce((SELECT string_agg(l::text, ' ') FROM vault.ledger_key l), '')
                         || coalesce((SELECT string_agg(d::text, ' ') FROM vault.data_key d), '')
                     """).query(String.class).single();
    }
}
