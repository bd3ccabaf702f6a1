package org.caseledger.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A benchmark far too short to mean anything comes to its end and takes every figure. */
class BenchmarkIT {

    @TempDir
    private Path folder;

    @Test
    void takesEveryFigureOfARun() throws Exception {
        StringWriter said = new StringWriter();
        StringWriter complained = new StringWriter();
        Path plot = folder.resolve("benchmark.svg");

        int exit = Commands.run(new PrintWriter(said, true), new PrintWriter(complained, true),
                "benchmark", "--time", "PT0.1S", "--json", "--plot", plot.toString());

        assertThat(exit).as(complained::toString).isZero();
        JsonNode figures = JsonMapper.builder().build().readTree(said.toString());
        assertThat(figures).extracting(figure -> figure.get("what").asString())
                .contains(
                        "plain INSERT, 32 writers", "plain INSERT, 256 writers", "vanilla Axon, 32 writers",
                        "vanilla Axon, 256 writers", "ours, through the command bus, 32 writers",
                        "ours, through the command bus, 256 writers", "ours, straight into the store, 256 writers",
                        "ours, live catch-up of every projection", "ours, lag at 2,000 a second, p99",
                        "ours, rebuild of the timeline, proved and exchanged",
                        "ours, timeline as it was known at a position, p99",
                        "ours, queue as it was known at a position, p99");
        assertThat(figures).filteredOn(figure -> !figure.get("what").asString().contains("catch"))
                .allSatisfy(figure -> assertThat(figure.get("value").asDouble()).isPositive());
        assertThat(Files.readString(plot)).startsWith("<svg").contains("vanilla Axon, 32 writers").endsWith("</svg>\n");
    }
}
