package org.caseledger.app.command.running;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Tells how rebuilds come along: a bar with position, rate and remaining time. On a terminal one line is written over and
 * over; elsewhere there is a line for each stage.
 */
final class ProgressLines {

    private static final int WIDTH = 24;

    private final PrintWriter out;
    private final boolean terminal;
    private final Map<String, Begun> begun = new HashMap<>();
    private final Map<String, String> told = new HashMap<>();

    /** When a stage was first seen, and how far it was then. */
    private record Begun(String stage, long nanos, long done) {}

    ProgressLines(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Whether a rebuild has come to its end, good or bad. */
    static boolean isOver(JsonNode rebuild) {
        String state = rebuild.get("state").asString();
        return state.equals("DONE") || state.equals("FAILED");
    }

    /** Tells of one rebuild, where there is something new to tell. */
    void tell(JsonNode rebuild) {
        String projection = rebuild.get("projection").asString();
        String state = rebuild.get("state").asString();
        long done = rebuild.get("done").asLong();
        Begun since = begun.compute(projection, (name, before) -> before != null && before.stage().equals(state)
                ? before
                : new Begun(state, System.nanoTime(), done));
        String stage = "%-18s %s".formatted(projection, state.toLowerCase(Locale.ROOT).replace('_', ' '));
        if (isOver(rebuild)) {
            String problem = rebuild.get("problem").asString();
            line(projection, problem.isEmpty() ? stage : stage + ": " + problem, true);
        } else if (!terminal) {
            line(projection, stage, true);
        } else if (!state.equals("WAITING")) {
            line(projection, stage + bar(done, rebuild.get("of").asLong(), since, System.nanoTime()), false);
        }
    }

    private void line(String projection, String text, boolean ended) {
        if (!text.equals(told.put(projection, text))) {
            out.print(terminal
                    ? "\r\u001b[K" + text + (ended ? System.lineSeparator() : "")
                    : text
                            + System.lineSeparator());
            out.flush();
        }
    }

    /** How far a stage is, how fast it goes and how long it will take at that rate. */
    static String bar(long done, long of, long doneAtFirst, double seconds) {
        if (of <= 0) {
            return "";
        }
        int filled = Math.clamp(done * WIDTH / of, 0, WIDTH);
        double rate = seconds > 0 ? (done - doneAtFirst) / seconds : 0;
        String speed = rate > 0
                ? String.format(Locale.UK, ", %,.0f a second, %,.0f s left", rate, (of - done) / rate)
                : "";
        return String.format(
                Locale.UK, " [%s%s] %,d of %,d%s", "#".repeat(filled), ".".repeat(WIDTH - filled), done, of, speed);
    }

    private static String bar(long done, long of, Begun since, long now) {
        return bar(done, of, since.done(), (now - since.nanos()) / 1e9);
    }
}
