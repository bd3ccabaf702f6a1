package org.caseledger.app.vault.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.caseledger.app.database.TestDatabase;
import org.caseledger.app.database.TestDatabases;
import org.caseledger.app.setup.LedgerHome;
import org.caseledger.app.setup.SetupProblem;
import org.caseledger.app.vault.DataKeys;
import org.caseledger.app.vault.KeyedHashes;
import org.caseledger.app.vault.Sealer;
import org.caseledger.app.vault.erasure.DataKeyDestruction;
import org.caseledger.app.vault.erasure.DestroyedKey;
import org.caseledger.app.vault.keys.KeyRotation;
import org.caseledger.app.vault.wrapping.EnvironmentKeys;
import org.caseledger.app.vault.wrapping.KeyEncryptionKeys;
import org.caseledger.app.vault.wrapping.KeysForTests;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.PersonalTextReader;
import org.caseledger.domain.ids.ChildId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class VaultStartIT {

    private static final String WORDS = "As the child said it";

    @TempDir
    private Path home;

    private final TestDatabase database = TestDatabases.fresh();
    private final ChildId child = ChildId.random();
    private final UUID entry = UUID.randomUUID();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void keepsTextReadableAcrossARestart() {
        String part = sealed(ledger());

        ledger().run(started -> assertThat(read(started, part)).isEqualTo(WORDS));

        assertThat(home.resolve("vault")).isDirectoryContaining("glob:**/kek.p12");
        assertThat(home.resolve("vault/kek.p12.password")).exists();
    }

    @Test
    void saysInOneSentenceThatTheKeyStoreIsLost() {
        sealed(ledger());

        ledger().run(started -> {
            Files.delete(home.resolve("vault/kek.p12"));
            assertThat(started).hasNotFailed();
        });
        ledger().run(started -> assertThat(started)
                .getFailure()
                .rootCause()
                .isInstanceOf(SetupProblem.class)
                .hasMessageContaining("kek.p12 that opens them is missing"));
        assertThat(home.resolve("vault/kek.p12")).doesNotExist();
    }

    @Test
    void saysInOneSentenceThatTheKeyIsAnother() {
        sealed(ledger());

        ledger().withPropertyValues(EnvironmentKeys.VARIABLE + "=" + KeysForTests.base64())
                .run(started -> assertThat(started)
                        .getFailure()
                        .hasStackTraceContaining(
                                "the environment variable CASE_LEDGER_KEK does not open this database's"));
    }

    @Test
    void takesTheKeyFromTheEnvironmentAndWritesNone() {
        String key = EnvironmentKeys.VARIABLE + "=1:" + KeysForTests.base64();
        String part = sealed(ledger().withPropertyValues(key));

        ledger().withPropertyValues(key)
                .run(started -> assertThat(read(started, part)).isEqualTo(WORDS));
        assertThat(home.resolve("vault/kek.p12")).doesNotExist();
    }

    @Test
    void takesAKeyManagementServiceWhereThereIsOne() {
        KeysForTests service = new KeysForTests();
        ApplicationContextRunner managed = ledger().withBean(KeyEncryptionKeys.class, () -> service);
        String part = sealed(managed);

        managed.run(started -> {
            assertThat(started.getBean(KeyRotation.class).rotate().version()).isEqualTo(2);
            assertThat(read(started, part)).isEqualTo(WORDS);
        });
        assertThat(service.versions()).containsExactly(1, 2);
    }

    @Test
    void keepsTheListOfDestroyedKeysWhereItIsSet() {
        Path list = home.resolve("elsewhere");

        ledger().withPropertyValues("case-ledger.vault.destroyed-keys=" + list)
                .run(started -> started.getBean(DataKeyDestruction.class)
                        .destroy(new DestroyedKey(child, Instant.EPOCH, "test")));

        assertThat(list).content().contains(child.toString());
    }

    @Test
    void hashesTheSameAfterARestartAndNotForAnotherPurpose() {
        ledger().run(first -> ledger().run(second -> {
            KeyedHashes before = first.getBean(KeyedHashes.class);
            KeyedHashes after = second.getBean(KeyedHashes.class);
            assertThat(after.hash("claim", "mosaic 1234"))
                    .hasSize(32)
                    .isEqualTo(before.hash("claim", "mosaic 1234"))
                    .isNotEqualTo(before.hash("search", "mosaic 1234"))
                    .isNotEqualTo(before.hash("claim", "mosaic 1235"));
            assertThat(before.hash("ab", "c")).isNotEqualTo(before.hash("a", "bc"));
        }));
    }

    @Test
    void rotatesAndThenDestroysAVersionWhenTheCommandLineAsksForIt() {
        String part = sealed(ledger());

        ledger().run(started -> {
            ApplicationRunner arguments = started.getBean(ApplicationRunner.class);
            arguments.run(new DefaultApplicationArguments("--rotate-vault-keys"));
            arguments.run(new DefaultApplicationArguments("--destroy-vault-key-version=1"));
            arguments.run(new DefaultApplicationArguments());
            assertThatExceptionOfType(SetupProblem.class)
                    .isThrownBy(() -> arguments.run(new DefaultApplicationArguments("--destroy-vault-key-version=2")))
                    .withMessage("Version 2 of the key-encryption key is in use: rotate first.");
            assertThatExceptionOfType(SetupProblem.class)
                    .isThrownBy(() -> arguments.run(new DefaultApplicationArguments("--destroy-vault-key-version=all")))
                    .withMessageContaining("needs the number of one version");
        });

        ledger().run(started -> assertThat(read(started, part)).isEqualTo(WORDS));
    }

    private String sealed(ApplicationContextRunner ledger) {
        String[] part = new String[1];
        ledger.run(started -> {
            started.getBean(DataKeys.class).ensure(List.of(child));
            part[0] = started.getBean(Sealer.class).seal(entry, "contact-held", 0, Set.of(child), WORDS);
        });
        return part[0];
    }

    private String read(ApplicationContext started, String part) {
        return started.getBean(PersonalTextReader.class)
                .open(new PersonalText.Sealed(entry, "contact-held", part), child)
                .words();
    }

    private ApplicationContextRunner ledger() {
        return new ApplicationContextRunner()
                .withUserConfiguration(VaultConfiguration.class)
                // Wrapped, so that an application that ends does not close the test's pool.
                .withBean("writer", DataSource.class, () -> new DelegatingDataSource(database.writer()))
                .withBean(LedgerHome.class, () -> LedgerHome.at(home));
    }
}
