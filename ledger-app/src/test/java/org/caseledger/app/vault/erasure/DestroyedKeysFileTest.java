package org.caseledger.app.vault.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.caseledger.app.setup.SetupProblem;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.WorkerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestroyedKeysFileTest {

    private static final DestroyedKey ADA = new DestroyedKey(
            ChildId.of("00000000-0000-4000-8000-00000000000a"),
            Instant.parse("2027-05-03T09:30:00.123456Z"),
            "retention rule CIC-75 – the council’s");
    private static final DestroyedKey WORKER = new DestroyedKey(
            WorkerId.of("00000000-0000-4000-8000-00000000000c"), Instant.parse("2027-05-04T00:00:00Z"), "x");

    @TempDir
    private Path folder;

    @Test
    void keepsWhatWasAddedInOrderAndOnce() throws IOException {
        DestroyedKeysFile list = new DestroyedKeysFile(file());
        list.add(ADA);
        list.add(WORKER);
        list.add(ADA);

        assertThat(new DestroyedKeysFile(file()).all()).containsExactly(ADA, WORKER);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file()))
                .startsWith("CHILD 00000000-0000-4000-8000-00000000000a 2027-05-03T09:30:00.123456Z r");
    }

    @Test
    void goesOnAfterALineThatWasCutShort() throws IOException {
        new DestroyedKeysFile(file()).add(ADA);
        byte[] whole = Files.readAllBytes(file());
        for (int cut = 1; cut < 80; cut++) {
            byte[] torn = java.util.Arrays.copyOf(whole, whole.length + cut);
            System.arraycopy(whole, 0, torn, whole.length, cut);
            Files.write(file(), torn);

            DestroyedKeysFile list = new DestroyedKeysFile(file());
            assertThat(list.all()).containsExactly(ADA);
            list.add(WORKER);

            assertThat(new DestroyedKeysFile(file()).all()).containsExactly(ADA, WORKER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "CHILD 00000000-0000-4000-8000-00000000000a 2027-05-03T09:30:00Z",
        "CAT 00000000-0000-4000-8000-00000000000a 2027-05-03T09:30:00Z x",
        "CHILD 00000000-0000-4000-8000-0000000000zz 2027-05-03T09:30:00Z x",
        "CHILD 00000000-0000-4000-8000-00000000000a yesterday x",
        "CHILD 00000000-0000-4000-8000-00000000000a 2027-05-03T09:30:00Z  x",
    })
    void refusesALineOfAnotherFormAndLeavesItAsItIs(String line) throws IOException {
        Files.writeString(file(), line + "\n");

        assertThatExceptionOfType(SetupProblem.class)
                .isThrownBy(() -> new DestroyedKeysFile(file()))
                .withMessageContaining("holds a line that names no destroyed key: restore it from its own backup");
        assertThat(file()).hasContent(line + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " x", "x ", "two\nlines", "a\tb"})
    void takesNoAuthorityThatIsNotOneLine(String authority) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DestroyedKey(ADA.subject(), ADA.on(), authority));
    }

    @Test
    void takesAnAuthorityOf300CharactersAndNoMore() {
        assertThat(new DestroyedKey(ADA.subject(), ADA.on(), "x".repeat(300)).authority()).hasSize(300);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DestroyedKey(ADA.subject(), ADA.on(), "x".repeat(301)));
    }

    private Path file() {
        return folder.resolve("destroyed-keys");
    }
}
