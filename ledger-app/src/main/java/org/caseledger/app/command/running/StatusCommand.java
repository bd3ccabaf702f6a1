package org.caseledger.app.command.running;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Says how far everybody has read who follows the log, and what could not be taken in; status 1 where something could not. */
@Command(name = "status", description = "Say how far projections and automations have read, and what is parked.")
public final class StatusCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final RunningLedger ledger = new RunningLedger();

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        JsonNode now = ledger.get("/api/v1/operations/followers");
        JsonNode parked = ledger.get("/api/v1/operations/parked-entries").get("items");
        if (json) {
            ObjectNode status = JsonNodeFactory.instance.objectNode();
            status.set("size", now.get("size"));
            status.set("followers", now.get("followers"));
            status.set("parked", parked);
            out.println(status);
        } else {
            print(out, now, parked);
        }
        out.flush();
        return parked.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static void print(PrintWriter out, JsonNode now, JsonNode parked) {
        out.println("The ledger has " + now.get("size").asString() + " entries.");
        out.printf("%-20s %12s %10s %9s %7s%n", "", "position", "behind", "seconds", "parked");
        for (JsonNode follower : now.get("followers")) {
            out.printf("%-20s %12s %10s %9s %7s%n",
                    follower.get("name").asString(), follower.get("position").asString(),
                    follower.get("lagEvents").asString(), follower.get("lagSeconds").asString(),
                    follower.get("parked").asString());
        }
        for (JsonNode sequence : parked) {
            out.println("Parked: " + sequence);
        }
    }
}
