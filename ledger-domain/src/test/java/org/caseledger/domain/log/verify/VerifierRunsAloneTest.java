package org.caseledger.domain.log.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a process of its own, with nothing on its path but the classes of this module. */
class VerifierRunsAloneTest {

    @TempDir
    private Path folder;

    @Test
    void withoutAnyLibrary() throws IOException, URISyntaxException, InterruptedException {
        SmallLog log = SmallLog.of(5);
        Path leaves = Files.write(folder.resolve("leaves.txt"), log.file(log.checkpoint()));
        Path classes = Path.of(Verifier.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes.toString(),
                Verifier.class.getName(),
                "verify",
                leaves.toString(),
                "--key",
                SmallLog.SIGNER.key().toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).endsWith("verdict      SIGNED" + System.lineSeparator());
    }
}
