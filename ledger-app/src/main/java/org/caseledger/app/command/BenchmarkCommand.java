package org.caseledger.app.command;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.caseledger.app.benchmark.Benchmark;
import org.caseledger.app.benchmark.Figure;
import org.caseledger.app.benchmark.Plot;
import org.caseledger.app.database.embedded.EmbeddedServer;
import org.caseledger.app.database.login.DatabaseAddress.Login;
import org.caseledger.app.setup.SetupProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Measures a ledger of its own, in a folder of its own that it removes: no record of anybody is touched. */
@Command(name = "benchmark", description = "Measure appends, following and rebuilds beside the database's limit and plain Axon.")
final class BenchmarkCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--time", paramLabel = "DURATION", defaultValue = "PT10S", description = "How long each rate is taken, after as much time for warming up (${DEFAULT-VALUE}).")
    private Duration time = Duration.ZERO;

    @Option(names = "--plot", paramLabel = "FILE", description = "Draws the rates into this file, as SVG.")
    private @Nullable Path plot;

    @Option(names = "--json", description = "Answer in JSON, once it is done.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Path home = Files.createTempDirectory("ledger-benchmark");
        try (ConfigurableApplicationContext ledger = StoppedLedger.start(List.of(
                "--case-ledger.home=" + home,
                "--case-ledger.sign-in.demo-accounts=on",
                "--case-ledger.movable-clock=false",
                "--case-ledger.database.reader-connections=" + Benchmark.connections(),
                "--logging.level.root=warn"))) {
            PrintWriter lines = json ? new PrintWriter(Writer.nullWriter()) : out;
            String machine = machine();
            lines.println(machine);
            String url = ledger.getBean("writer", HikariDataSource.class).getJdbcUrl();
            List<Figure> figures = new Benchmark(lines, time).run(ledger, url, superuser(home));
            if (json) {
                out.println(JSON.writeValueAsString(figures));
            }
            if (plot != null) {
                Files.writeString(plot, Plot.of(figures, machine));
            }
        } finally {
            out.flush();
            FileSystemUtils.deleteRecursively(home);
        }
        return ExitCode.OK;
    }

    private String machine() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.availableProcessors() + " processors, heap of at most " + (runtime.maxMemory() >> 20)
                + " MiB, Java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + ", embedded PostgreSQL with fsync, " + time + " a rate";
    }

    private static Login superuser(Path home) {
        Properties passwords = new Properties();
        try (Reader kept = Files.newBufferedReader(home.resolve("database/passwords"), StandardCharsets.US_ASCII)) {
            passwords.load(kept);
        } catch (IOException unreadable) {
            throw new SetupProblem("The benchmark makes a ledger of its own with the embedded database only.",
                    unreadable);
        }
        return new Login(EmbeddedServer.SUPERUSER, passwords.getProperty(EmbeddedServer.SUPERUSER));
    }
}
