package org.caseledger.domain.log.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jazzer looks for bytes that break a parser for some seconds, led by which of our lines they reach. */
class JazzerTest {

    private static final int SECONDS = 4;
    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs");
    private static final Pattern COVERED = Pattern.compile("cov: (\\d+)");

    @TempDir
    private Path folder;

    @Test
    void findsNothingThatBreaksAParser() throws IOException, InterruptedException {
        Path examples = Files.createDirectory(folder.resolve("examples"));
        for (Parsers parser : Parsers.values()) {
            ByteArrayOutputStream input = new ByteArrayOutputStream();
            input.write(parser.ordinal());
            input.writeBytes(parser.example());
            Files.write(examples.resolve(parser.name()), input.toByteArray());
        }
        Path said = folder.resolve("said");
        Process jazzer = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+EnableDynamicAgentLoading",
                "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzedParsers.class.getName(),
                "--instrumentation_includes=org.caseledger.domain.log.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-max_total_time=" + SECONDS, "-seed=6962", "-max_len=20000", "-print_final_stats=1",
                examples.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!jazzer.waitFor(3, TimeUnit.MINUTES)) {
            jazzer.destroyForcibly();
            throw new AssertionError("it does not end: " + end(said));
        }

        assertThat(jazzer.exitValue()).as(end(said)).isZero();
        assertThat(last(DONE, said)).as("runs").isGreaterThan(Parsers.values().length);
        assertThat(last(COVERED, said)).as("places in our own code that were reached").isGreaterThan(100);
    }

    private static long last(Pattern pattern, Path said) throws IOException {
        long found = 0;
        for (Matcher matcher = pattern.matcher(Files.readString(said, UTF_8)); matcher.find();) {
            found = Long.parseLong(matcher.group(1));
        }
        return found;
    }

    private static String end(Path said) throws IOException {
        String text = Files.readString(said, UTF_8);
        return text.substring(Math.max(0, text.length() - 4_000));
    }
}
