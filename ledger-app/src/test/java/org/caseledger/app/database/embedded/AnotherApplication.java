package org.caseledger.app.database.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.caseledger.app.setup.LedgerHome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An application of its own that holds an embedded server and one record in it, so that a test can kill it. */
final class AnotherApplication {

    private final Process process;

    private AnotherApplication(Process process) {
        this.process = process;
    }

    /** Runs in a JVM of its own; comes back when the server is up and has acknowledged a record. */
    static AnotherApplication on(LedgerHome home) throws IOException {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AnotherApplication.class.getName(),
                home.path().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.US_ASCII);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.equals("acknowledged")) {
                return new AnotherApplication(process);
            }
        }
        throw new AssertionError("the other application did not start");
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill -9} does: nothing of it runs any more, not even a shutdown hook. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new AssertionError("cannot be killed");
        }
    }

    /** The other application itself. */
    public static void main(String[] arguments) throws IOException {
        EmbeddedServer server = EmbeddedServer.start(LedgerHome.at(Path.of(arguments[0])), 0, 20);
        JdbcClient records = records(server);
        records.sql("CREATE TABLE IF NOT EXISTS record (n int)").update();
        records.sql("INSERT INTO record SELECT count(*) + 1 FROM record").update();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        out.println("acknowledged");
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII)).readLine();
        server.close();
    }

    /** The records of a server that such an application has used. */
    static JdbcClient records(EmbeddedServer server) {
        return JdbcClient.create(new DriverManagerDataSource(
                server.url("postgres"), EmbeddedServer.SUPERUSER, server.passwordOf(EmbeddedServer.SUPERUSER)));
    }
}
