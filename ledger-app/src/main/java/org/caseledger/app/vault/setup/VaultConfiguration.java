package org.caseledger.app.vault.setup;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import javax.sql.DataSource;
import org.caseledger.app.setup.LedgerHome;
import org.caseledger.app.vault.KeyedHashes;
import org.caseledger.app.vault.PartOpener;
import org.caseledger.app.vault.PartReader;
import org.caseledger.app.vault.PartSealer;
import org.caseledger.app.vault.Sealer;
import org.caseledger.app.vault.erasure.DataKeyDestruction;
import org.caseledger.app.vault.erasure.DestroyedKeysFile;
import org.caseledger.app.vault.keys.DatabaseKeyRing;
import org.caseledger.app.vault.keys.DatabaseKeyedHashes;
import org.caseledger.app.vault.keys.KeyCheck;
import org.caseledger.app.vault.keys.KeyRotation;
import org.caseledger.app.vault.wrapping.EnvironmentKeys;
import org.caseledger.app.vault.wrapping.KeyEncryptionKeys;
import org.caseledger.app.vault.wrapping.KeyStorePlace;
import org.caseledger.domain.PersonalTextReader;
import org.caseledger.projections.search.TermHashes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Gives the application its vault. The key-encryption key comes from a bean of type {@link KeyEncryptionKeys} where there
 * is one, else from {@code CASE_LEDGER_KEK}, else from the key store file.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
class VaultConfiguration {

    private final SecureRandom random = new SecureRandom();

    /** The vault once its key-encryption key has been shown to be the right one; whatever uses keys waits for it. */
    record OpenVault(KeyEncryptionKeys keys) {}

    @Bean
    OpenVault openVault(
            @Qualifier("writer") DataSource writer,
            VaultSettings settings,
            LedgerHome home,
            Environment environment,
            ObjectProvider<KeyEncryptionKeys> managed) {
        HeapDumps.settle(settings.heapDumps());
        KeyCheck check = new KeyCheck(writer, random);
        KeyEncryptionKeys keys = managed
                .getIfAvailable(() -> ownKeys(check.vaultIsEmpty(), settings.keyStore(), home, environment));
        check.pass(keys);
        return new OpenVault(keys);
    }

    @Bean
    DatabaseKeyRing dataKeys(@Qualifier("writer") DataSource writer, OpenVault vault, VaultSettings settings) {
        return new DatabaseKeyRing(writer, vault.keys(), random, settings.rememberedKeys());
    }

    @Bean
    DataKeyDestruction dataKeyDestruction(
            @Qualifier("writer") DataSource writer, DatabaseKeyRing ring, VaultSettings settings, LedgerHome home) {
        Path list = Objects.requireNonNullElseGet(
                settings.destroyedKeys(), () -> home.folder("vault").resolve("destroyed-keys"));
        DataKeyDestruction destruction = new DataKeyDestruction(
                writer, ring, new DestroyedKeysFile(list), settings.backupRetention());
        destruction.repeatAfterRestore();
        return destruction;
    }

    @Bean
    KeyRotation keyRotation(@Qualifier("writer") DataSource writer, OpenVault vault) {
        return new KeyRotation(writer, vault.keys(), random);
    }

    @Bean
    ApplicationRunner rotationArguments(KeyRotation rotation) {
        return new RotationArguments(rotation);
    }

    @Bean
    KeyedHashes keyedHashes(@Qualifier("writer") DataSource writer, OpenVault vault) {
        return new DatabaseKeyedHashes(writer, vault.keys());
    }

    /** Half of each hash: enough that no two terms meet, and it keeps the index small. */
    @Bean
    TermHashes termHashes(KeyedHashes hashes) {
        return (purpose, value) -> HexFormat.of().formatHex(hashes.hash("search-" + purpose, value), 0, 16);
    }

    @Bean
    Sealer sealer(DatabaseKeyRing ring) {
        return new PartSealer(ring, random);
    }

    @Bean
    PartOpener partOpener(DatabaseKeyRing ring) {
        return new PartOpener(ring);
    }

    @Bean
    PersonalTextReader personalTextReader(PartOpener opener, DatabaseKeyRing ring) {
        return new PartReader(opener, ring::generation);
    }

    private KeyEncryptionKeys ownKeys(
            boolean vaultIsEmpty, VaultSettings.KeyStore settings, LedgerHome home, Environment environment) {
        String variable = environment.getProperty(EnvironmentKeys.VARIABLE, "");
        if (!variable.isBlank()) {
            return EnvironmentKeys.parse(variable, random);
        }
        Path file = Objects.requireNonNullElseGet(
                settings.path(), () -> home.folder("vault").resolve("kek.p12"));
        return new KeyStorePlace(file, settings.password()).open(vaultIsEmpty, random);
    }
}
