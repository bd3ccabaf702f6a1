package org.caseledger.domain.log.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the lines of {@code docs/verifying.md} as they stand there: a program that was not written here must come to the same answer. */
class OpenSslTest {

    private static final Path PAGE = Path.of("..", "docs", "verifying.md");

    @TempDir
    private Path folder;

    @BeforeEach
    void requireOpenSsl() throws IOException, InterruptedException {
        boolean there = run("command -v openssl") == 0;
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("openssl is missing; .ci/run must install it");
        }
        assumeTrue(there, "skipped: there is no openssl on this machine");
    }

    @Test
    void acceptsTheSignatureOfACheckpoint() throws IOException, InterruptedException {
        SmallBundle log = SmallBundle.of(3);
        write("checkpoint.txt", log.checkpoint(log.size(), SmallBundle.SIGNER).toString());
        assertThat(run(lines())).as(said()).isZero();
        assertThat(said()).contains("Signature Verified Successfully");
    }

    @Test
    void refusesItOverAnotherSize() throws IOException, InterruptedException {
        SmallBundle log = SmallBundle.of(3);
        String note = log.checkpoint(log.size(), SmallBundle.SIGNER).toString();
        write("checkpoint.txt", note.replace("\n" + log.size() + "\n", "\n" + (log.size() + 1) + "\n"));
        assertThat(run(lines())).isNotZero();
        assertThat(said()).doesNotContain("Verified Successfully");
    }

    private String lines() throws IOException {
        write("key.txt", SmallBundle.SIGNER.key() + "\n");
        Matcher block = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertThat(block.find()).isTrue();
        return "set -e\n" + block.group(1);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private String said() throws IOException {
        Path log = folder.resolve("said");
        return Files.exists(log) ? Files.readString(log, UTF_8) : "";
    }

    private int run(String script) throws IOException, InterruptedException {
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", script);
        bash.environment().put("LC_ALL", "C.UTF-8");
        return bash.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start()
                .waitFor();
    }
}
