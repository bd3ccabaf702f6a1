package org.caseledger.app.command.running;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Replays a child's history, or compares two of its moments, from a running ledger. */
@Command(name = "replay", description = "Replay a child's history step by step, or compare two of its moments.")
public final class ReplayCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "CHILD", description = "The child's id.")
    private @Nullable UUID child;

    @Option(names = "--from", paramLabel = "POSITION", defaultValue = "0", description = "The first step is the first entry from this position on.")
    private long from;

    @Option(names = "--compare", arity = "2", paramLabel = "POSITION", description = "Compare the record after these two positions instead.")
    private List<Long> compare = new ArrayList<>();

    @Mixin
    private final RunningLedger ledger = new RunningLedger();

    @Option(names = "--json", description = "Answer in JSON, as the API does.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        String path = "/api/v1/children/" + Objects.requireNonNull(child);
        if (!compare.isEmpty()) {
            JsonNode compared = ledger.get(path + "/diff?a=" + compare.getFirst() + "&b=" + compare.getLast());
            if (json) {
                out.println(compared);
            } else {
                print(out, compared);
            }
        } else {
            ArrayNode steps = steps(path);
            if (json) {
                out.println(steps);
            } else {
                steps.forEach(step -> print(out, step.get("entry"), step.get("state")));
            }
        }
        out.flush();
        return ExitCode.OK;
    }

    private ArrayNode steps(String path) {
        ArrayNode steps = JsonNodeFactory.instance.arrayNode();
        String next = Long.toString(from);
        while (next != null) {
            JsonNode part = ledger.get(path + "/replay?limit=200&fromPosition=" + next);
            part.get("items").forEach(steps::add);
            next = part.get("next").isNull() ? null : part.get("next").asString();
        }
        return steps;
    }

    private static void print(PrintWriter out, JsonNode entry, JsonNode state) {
        print(out, "", entry);
        for (JsonNode standing : state) {
            out.println("          " + standing.get("kind").asString() + " " + standing.get("id").asString() + " "
                    + standing.get("facts"));
        }
    }

    private static void print(PrintWriter out, JsonNode compared) {
        compared.get("added").forEach(entry -> print(out, "added ", entry));
        compared.get("corrected").forEach(entry -> print(out, "corrected ", entry));
        for (JsonNode changed : compared.get("changed")) {
            out.println("changed " + changed.get("kind").asString() + " " + changed.get("id").asString());
            out.println("          before " + changed.path("before"));
            out.println("          after  " + changed.path("after"));
        }
    }

    private static void print(PrintWriter out, String what, JsonNode entry) {
        out.printf("%s%8s  %s  %s%n", what, entry.get("position").asString(), entry.get("occurredAt").asString(),
                entry.get("title").asString());
    }
}
