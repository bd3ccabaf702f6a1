package org.caseledger.app.benchmark;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.caseledger.app.database.login.DatabaseAddress.Login;
import org.springframework.context.ApplicationContext;

/** Takes one figure after the other, on a ledger that runs with its followers, and prints each as it is taken. */
public final class Benchmark {

    private static final int FEW = 32;
    private static final int MANY = 256;
    private static final int STEADY = 2_000;
    private static final String RATE = "entries/s";

    private final PrintWriter out;
    private final Duration time;
    private final List<Figure> figures = new ArrayList<>();

    /** @param time how long each rate is taken, after as much time again for warming up */
    public Benchmark(PrintWriter out, Duration time) {
        this.out = out;
        this.time = time;
    }

    /** How many connections the benchmark has of its own; the server must take as many beside the ledger's. */
    public static int connections() {
        return MANY + 16;
    }

    /**
     * Takes them all.
     *
     * @param url of the database the ledger runs on
     * @param superuser makes the tables that the ledger is compared with
     */
    public List<Figure> run(ApplicationContext ledger, String url, Login superuser) {
        Casework casework = new Casework(ledger);
        Following following = new Following(ledger, casework);
        casework.openChildren();
        try {
            Limits limits = limits(url, superuser);
            appends(casework, following, limits);
            followers(following, url, superuser, limits);
        } catch (SQLException | ExecutionException failed) {
            throw new IllegalStateException("the benchmark did not come to its end", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the benchmark was interrupted", interrupted);
        }
        return List.copyOf(figures);
    }

    /** What ours is held to. */
    private record Limits(Figure few, Figure many, Figure peerFew, Figure peerMany, Figure peerReplay) {}

    private Limits limits(String url, Login superuser) throws SQLException, ExecutionException, InterruptedException {
        Figure few;
        Figure many;
        try (PlainInserts plain = new PlainInserts(url, superuser, MANY)) {
            few = say(Figure.of("plain INSERT, 32 writers", Writers.rate(FEW, time, plain::insert), RATE));
            many = say(Figure.of("plain INSERT, 256 writers", Writers.rate(MANY, time, plain::insert), RATE));
        }
        try (VanillaAxon axon = new VanillaAxon(url, superuser, MANY + 8)) {
            Figure peerFew = say(Figure.of("vanilla Axon, 32 writers", Writers.rate(FEW, time, axon::write), RATE)
                    .to(few));
            Figure peerMany = say(Figure.of("vanilla Axon, 256 writers", Writers.rate(MANY, time, axon::write), RATE)
                    .to(many));
            long before = axon.handled();
            Thread.sleep(time);
            Figure replay = say(Figure.of("vanilla Axon, default processor catching up",
                    (axon.handled() - before) / (time.toNanos() / 1e9), RATE));
            return new Limits(few, many, peerFew, peerMany, replay);
        }
    }

    private void appends(Casework casework, Following following, Limits limits)
            throws ExecutionException, InterruptedException {
        compared(bus(FEW, casework, following), limits.few(), limits.peerFew());
        compared(bus(MANY, casework, following), limits.many(), limits.peerMany());
        following.catchUp();
        say(Figure.of("ours, straight into the store, 256 writers",
                Writers.rate(MANY, time, casework::note), RATE).to(limits.many()));
        say(Figure.of("ours, live catch-up of every projection", following.catchUp(), RATE)
                .to(limits.peerReplay()));
        double[] lags = following.lags(STEADY, time);
        say(Figure.of("ours, lag at 2,000 a second, p50", at(lags, 50), "ms"));
        say(Figure.of("ours, lag at 2,000 a second, p99", at(lags, 99), "ms"));
        following.catchUp();
    }

    /** One command may make several entries; the rate is that of entries. */
    private Figure bus(int writers, Casework casework, Following following)
            throws ExecutionException, InterruptedException {
        long before = following.size();
        long begun = System.nanoTime();
        double commands = Writers.rate(writers, time, casework::callNobodyAnswers);
        double entries = (following.size() - before) / ((System.nanoTime() - begun) / 1e9);
        say(Figure.of("ours, commands through the bus, " + writers + " writers", commands, "commands/s"));
        return Figure.of("ours, through the command bus, " + writers + " writers", entries, RATE);
    }

    private void followers(Following following, String url, Login superuser, Limits limits) throws SQLException {
        Figure raw;
        try (var pool = PlainInserts.pool(url, superuser, 2);
                Connection reader = pool.getConnection();
                Connection owner = pool.getConnection()) {
            raw = say(Figure.of("read, parse and COPY", following.readAndCopy(reader, owner), RATE));
        }
        compared(Figure.of("ours, rebuild of the timeline, proved and exchanged", following.rebuild(), RATE), raw,
                limits.peerReplay());
        double[] timelines = following.timelines();
        say(Figure.of("ours, timeline as it was known at a position, p50", at(timelines, 50), "ms"));
        say(Figure.of("ours, timeline as it was known at a position, p99", at(timelines, 99), "ms"));
        double[] queues = following.queues();
        say(Figure.of("ours, queue as it was known at a position, p50", at(queues, 50), "ms"));
        say(Figure.of("ours, queue as it was known at a position, p99", at(queues, 99), "ms"));
        say(Figure.of("entries in the ledger at the end", (double) following.size(), "entries"));
    }

    private void compared(Figure figure, Figure limit, Figure peer) {
        say(figure.to(limit));
        say(figure.to(peer));
    }

    private Figure say(Figure figure) {
        figures.add(figure);
        Double ratio = figure.ratio();
        out.println(String.format(Locale.UK, "%-52s %,12.1f %-10s%s", figure.what(), figure.value(), figure.unit(),
                ratio == null ? "" : String.format(Locale.UK, "  %.2f x %s", ratio, figure.of())));
        out.flush();
        return figure;
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
