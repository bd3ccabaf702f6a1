package org.caseledger.app.vault.wrapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.app.setup.SetupProblem;
import org.caseledger.app.vault.cipher.AesKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyStorePlaceTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] HERE = {1, 2, 3};

    @TempDir
    private Path home;

    private final AesKey key = AesKey.random(RANDOM);

    @Test
    void makesKeyStoreAndPasswordForTheLedgersAccountOnly() throws IOException {
        KeyEncryptionKeys keys = place(null).open(true, RANDOM);

        assertThat(keys.versions()).containsExactly(1);
        assertThat(files()).containsExactly("kek.p12", "kek.p12.password");
        for (String file : files()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void opensWhatItWrappedBeforeARestart() throws Exception {
        WrappedKey wrapped = place(null).open(true, RANDOM).wrap(1, key, HERE);

        AesKey again = place(null).open(false, RANDOM).unwrap(wrapped, HERE);

        assertThat(again.getEncoded()).isEqualTo(key.getEncoded());
    }

    @Test
    void unwrapsOnlyWhatBelongsThereAndWasNotAltered() throws Exception {
        KeyEncryptionKeys keys = place("given").open(true, RANDOM);
        WrappedKey wrapped = keys.wrap(1, key, HERE);

        assertThatExceptionOfType(UnwrapRefused.class)
                .isThrownBy(() -> keys.unwrap(wrapped, new byte[]{1, 2, 4}))
                .withMessage("version 1 of the key-encryption key is another key");
        for (int bit = 0; bit < wrapped.bytes().length * Byte.SIZE; bit++) {
            byte[] flipped = wrapped.bytes();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThatExceptionOfType(UnwrapRefused.class)
                    .isThrownBy(() -> keys.unwrap(new WrappedKey(1, flipped), HERE));
        }
        assertThatExceptionOfType(UnwrapRefused.class)
                .isThrownBy(() -> keys.unwrap(new WrappedKey(2, wrapped.bytes()), HERE))
                .withMessage("version 2 of the key-encryption key is not there");
    }

    @Test
    void keepsNoPasswordWhereTheSettingsGiveOne() throws IOException {
        place("given").open(true, RANDOM);

        assertThat(files()).containsExactly("kek.p12");
        place("given").open(false, RANDOM);
        assertThatExceptionOfType(SetupProblem.class)
                .isThrownBy(() -> place("another").open(false, RANDOM))
                .withMessageContaining("does not open with its password")
                .withMessageNotContaining("another");
    }

    @Test
    void refusesALostKeyStoreBesideAVaultThatHoldsKeysAndMakesNoOther() throws IOException {
        assertThatExceptionOfType(SetupProblem.class)
                .isThrownBy(() -> place(null).open(false, RANDOM))
                .withMessageMatching("The database holds wrapped keys, but the key store .*kek.p12 that opens them is"
                        + " missing: put it back from your backup of the keys \\(nothing was changed\\)\\.");

        assertThat(Files.exists(folder())).isFalse();
    }

    @Test
    void refusesALostPasswordAndMakesNoOther() throws IOException {
        place(null).open(true, RANDOM);
        Files.delete(place(null).passwordFile());

        assertThatExceptionOfType(SetupProblem.class)
                .isThrownBy(() -> place(null).open(true, RANDOM))
                .withMessageContaining("has no password");
        assertThat(files()).containsExactly("kek.p12");
    }

    @Test
    void refusesAKeyStoreThatIsNotOneAndLeavesItAsItIs() throws IOException {
        place(null).open(true, RANDOM);
        Files.writeString(folder().resolve("kek.p12"), "spilt coffee");

        assertThatExceptionOfType(SetupProblem.class)
                .isThrownBy(() -> place(null).open(true, RANDOM))
                .withMessageContaining("is not a PKCS#12 key store");
        assertThat(folder().resolve("kek.p12")).hasContent("spilt coffee");
    }

    @Test
    void letsNodesThatShareTheFileSeeEachOthersVersions() throws Exception {
        KeyEncryptionKeys here = place("given").open(true, RANDOM);
        KeyEncryptionKeys there = place("given").open(false, RANDOM);

        assertThat(here.add()).isEqualTo(2);
        WrappedKey wrapped = here.wrap(2, key, HERE);

        assertThat(there.unwrap(wrapped, HERE).getEncoded()).isEqualTo(key.getEncoded());
        assertThat(there.add()).isEqualTo(3);
        here.destroy(1);
        assertThat(place("given").open(false, RANDOM).versions()).containsExactly(2, 3);
        assertThat(here.place()).isEqualTo("the key store " + folder().resolve("kek.p12"));
    }

    private KeyStorePlace place(@Nullable String password) {
        return new KeyStorePlace(folder().resolve("kek.p12"), password);
    }

    private Path folder() {
        return home.resolve("vault");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
