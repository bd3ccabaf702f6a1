package org.caseledger.app.command.running;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Builds projections again beside the ones that answer, and waits for it. What is built is built by the running ledger: the
 * command may be ended at any moment, and the rebuild goes on.
 */
@Command(name = "rebuild", description = "Build a projection again, or all; the present one answers until the new one is proved.")
public final class RebuildCommand implements Callable<Integer> {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final String REBUILDS = "/api/v1/operations/rebuilds";

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "A projection, such as timeline or case-notes, or all.")
    private String name = "";

    @Option(names = "--back-out", description = "Go back to what answered before the last rebuild instead.")
    private boolean backOut;

    @Mixin
    private final RunningLedger ledger = new RunningLedger();

    @Option(names = "--json", description = "Answer in JSON, once it is done.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        String projection = name.toUpperCase(Locale.ROOT).replace('-', '_');
        if (backOut) {
            JsonNode back = ledger.post(REBUILDS + "/back-out", Map.of("projection", projection));
            out.println(json ? back.toString() : projection + " is again what it was before the last rebuild.");
            out.flush();
            return ExitCode.OK;
        }
        ArrayNode done = follow(out, projection, ledger.post(REBUILDS, Map.of("projection", projection)));
        if (json) {
            out.println(done);
        }
        out.flush();
        for (JsonNode each : done) {
            if (each.get("state").asString().equals("FAILED")) {
                return ExitCode.SOFTWARE;
            }
        }
        return ExitCode.OK;
    }

    private ArrayNode follow(PrintWriter out, String projection, JsonNode begun) throws InterruptedException {
        ProgressLines lines = new ProgressLines(out, Ansi.AUTO.enabled());
        JsonNode now = begun;
        while (true) {
            Map<String, JsonNode> wanted = new LinkedHashMap<>();
            for (JsonNode each : now.get("items")) {
                String of = each.get("projection").asString();
                if (projection.equals("ALL") || projection.equals(of)) {
                    wanted.put(of, each);
                }
            }
            if (!json) {
                wanted.values().forEach(lines::tell);
            }
            if (wanted.values().stream().allMatch(ProgressLines::isOver)) {
                ArrayNode done = JsonNodeFactory.instance.arrayNode();
                wanted.values().forEach(done::add);
                return done;
            }
            Thread.sleep(BETWEEN_LOOKS);
            now = ledger.get(REBUILDS);
        }
    }
}
