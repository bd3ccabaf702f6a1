package org.caseledger.app.projections;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.caseledger.app.database.TestDatabase;
import org.caseledger.domain.PersonalTextReader;
import org.caseledger.projections.MarkedTexts;
import org.caseledger.projections.ProjectionsConfiguration;
import org.caseledger.projections.RandomHistory;
import org.caseledger.projections.children.KeyErasure;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.rebuild.EntrySource;
import org.caseledger.projections.rebuild.Progress.Stage;
import org.caseledger.projections.rebuild.Rebuild;
import org.caseledger.projections.search.TermHashes;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A JVM of its own that rebuilds a projection of an invented history up to a step, and stays there to be killed. */
final class AnotherRebuild {

    static final long SEED = 7;
    static final int ENTRIES = 300;

    private final Process process;

    private AnotherRebuild(Process process) {
        this.process = process;
    }

    /** Comes back when it stands in the step. */
    static AnotherRebuild standingIn(Stage stage, String projection, TestDatabase database) throws IOException {
        Map<String, String> settings = database.properties();
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                AnotherRebuild.class.getName(),
                settings.get("spring.datasource.url"),
                settings.get("spring.datasource.username"),
                settings.get("spring.datasource.password"),
                projection,
                stage.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.US_ASCII);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.equals("standing in " + stage)) {
                return new AnotherRebuild(process);
            }
        }
        throw new AssertionError("the other rebuild did not get to " + stage);
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new AssertionError("cannot be killed");
        }
    }

    /** The other rebuild itself. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        Stage stop = Stage.valueOf(arguments[4]);
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
                HikariDataSource database = new HikariDataSource()) {
            context.registerBean("reader", DataSource.class, () -> new DriverManagerDataSource());
            context.registerBean(PersonalTextReader.class, MarkedTexts::new);
            context.registerBean(TermHashes.class, () -> (purpose, value) -> "%08x"
                    .formatted((purpose + value).hashCode()));
            context.registerBean(
                    KeyErasure.class, () -> child -> new KeyErasure.Progress(null, false, null, false, null));
            context.registerBean(EntrySource.class, () -> new ListedEntries(List.of()));
            context.register(ProjectionsConfiguration.class);
            context.refresh();
            Projector projector = context.getBeansOfType(Projector.class).values().stream()
                    .filter(each -> each.name().name().equals(arguments[3]))
                    .findFirst()
                    .orElseThrow();
            database.setJdbcUrl(arguments[0]);
            database.setUsername(arguments[1]);
            database.setPassword(arguments[2]);
            database.setConnectionInitSql("SET ROLE ledger_projector");
            CountDownLatch never = new CountDownLatch(1);
            new Rebuild(projector, new ListedEntries(RandomHistory.of(SEED, ENTRIES).entries()), database, 2,
                    (stage, done, of) -> {
                        if (stage == stop) {
                            out.println("standing in " + stage);
                            try {
                                never.await();
                            } catch (InterruptedException interrupted) {
                                Thread.currentThread().interrupt();
                            }
                        }
                    }).run();
        }
    }
}
