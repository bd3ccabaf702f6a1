package org.caseledger.app.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.app.database.embedded.PostgresPrograms.Outcome;
import org.caseledger.app.setup.LedgerHome;
import org.caseledger.app.setup.PrivateFiles;
import org.caseledger.app.setup.SetupProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that the ledger runs by itself. It lives as long as the application and is stopped with it; when the
 * application is killed it goes on alone, and the next start stops it in an orderly way before it begins. When the server
 * alone is killed it is started again.
 *
 * <p>What would lose acknowledged records is settled on the server's command line, where neither {@code postgresql.conf}
 * nor {@code ALTER SYSTEM} can undo it.
 */
public final class EmbeddedServer implements AutoCloseable {

    /** The superuser of the server. Only the start uses it, to make roles and logins; the running ledger never does. */
    public static final String SUPERUSER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", "''"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("timezone", "UTC"),
            Map.entry("jit", "off"),
            Map.entry("logging_collector", "on"),
            Map.entry("log_directory", "../log"),
            Map.entry("log_filename", "postgresql-%a.log"),
            Map.entry("log_truncate_on_rotation", "on"),
            Map.entry("log_rotation_size", "0"),
            Map.entry("log_timezone", "UTC"),
            // A statement or a detail line may quote what somebody wrote about a child.
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"));

    private final Path folder;
    private final PostgresPrograms programs;
    private final DataFolder data;
    private final ServerProcess process;
    private final Passwords passwords;
    private final HomeLock lock;
    private final int connections;
    private int port;
    private boolean stopped;

    private EmbeddedServer(Path folder, PostgresPrograms programs, HomeLock lock, int connections) {
        this.folder = folder;
        this.programs = programs;
        this.lock = lock;
        this.connections = connections;
        this.data = new DataFolder(folder, programs);
        this.process = new ServerProcess(data.path());
        this.passwords = Passwords.in(folder.resolve("passwords"));
    }

    /**
     * Starts the server of this home folder; the first start also makes it.
     *
     * @param port the port to use, or 0 to choose one once and keep it
     * @param connections how many connections the server takes
     * @throws SetupProblem when it cannot start, with the reason in one sentence
     */
    public static EmbeddedServer start(LedgerHome home, int port, int connections) {
        long begun = System.nanoTime();
        Path folder = home.folder("database");
        HomeLock lock = HomeLock.of(folder);
        try {
            EmbeddedServer server = new EmbeddedServer(
                    folder, PostgresPrograms.unpackedBelow(home.folder("postgres")), lock, connections);
            server.data.makeWhenMissing(server.passwords);
            server.begin(port);
            LOG.info(
                    "PostgreSQL runs on port {} after {} ms",
                    server.port,
                    Duration.ofNanos(System.nanoTime() - begun).toMillis());
            return server;
        } catch (RuntimeException failed) {
            release(lock);
            throw failed;
        }
    }

    /** The address of one of its databases for JDBC, without user and password. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The password of a login, invented at the first call and the same ever after. */
    public String passwordOf(String user) {
        return passwords.of(user);
    }

    /** The port on the loopback address, the same until the server is closed. */
    public int port() {
        return port;
    }

    /** Stops the server in an orderly way and gives the folder back. Connections still open are closed. */
    @Override
    public synchronized void close() {
        if (stopped) {
            return;
        }
        stopped = true;
        try {
            stop();
        } finally {
            release(lock);
        }
    }

    private synchronized void begin(int wantedPort) {
        process.running().ifPresent(orphan -> {
            LOG.warn("A killed application left its PostgreSQL running as process {}; stopping it first", orphan.pid());
            stop();
        });
        process.clearAfterDeath();
        PrivateFiles.folder(folder.resolve("log"));
        PrivateFiles.write(startLog(), new byte[0]);
        port = ServerPort.free(folder.resolve("port"), wantedPort);
        Outcome start = run("-w", "-t", "45", "-l", startLog().toString(), "-o", options(), "start");
        if (!start.worked()) {
            throw new SetupProblem("PostgreSQL did not start on " + data.path() + " (" + lastWords(start)
                    + "); its log is in " + folder.resolve("log") + ".");
        }
        process.running().ifPresent(server -> Thread.ofVirtual().name("postgres watch").start(() -> {
            server.onExit().join();
            beginAgain();
        }));
    }

    /** After the server alone was killed, or died of something like a lack of memory: the ledger goes on with a new one. */
    private synchronized void beginAgain() {
        if (stopped) {
            return;
        }
        LOG.error("PostgreSQL ended by itself; starting it again");
        try {
            begin(port);
            LOG.info("PostgreSQL runs on port {} again", port);
        } catch (SetupProblem problem) {
            LOG.error("{} The ledger cannot record until it is started again.", problem.sentence(), problem);
        }
    }

    private void stop() {
        Outcome orderly = run("-w", "-t", "30", "-m", "fast", "stop");
        if (!orderly.worked() && process.running().isPresent()) {
            LOG.warn("PostgreSQL did not stop in an orderly way ({}); stopping it at once", orderly.lastLine());
            Outcome atOnce = run("-w", "-t", "30", "-m", "immediate", "stop");
            if (!atOnce.worked()) {
                throw new SetupProblem("PostgreSQL on " + data.path() + " does not stop (" + atOnce.lastLine() + ").");
            }
        }
    }

    private Outcome run(String... arguments) {
        return programs.run(
                "pg_ctl",
                Stream.concat(Stream.of("-D", data.path().toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private String options() {
        Map<String, String> ofThisServer = Map.of("port", Integer.toString(port), "max_connections",
                Integer.toString(connections));
        return Stream.concat(SETTINGS.entrySet().stream(), ofThisServer.entrySet().stream())
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
    }

    private Path startLog() {
        return folder.resolve("log").resolve("start.log");
    }

    private String lastWords(Outcome start) {
        try (Stream<String> lines = Files.lines(startLog())) {
            return lines.filter(line -> line.contains("FATAL:"))
                    .reduce((earlier, later) -> later)
                    .map(line -> line.substring(line.indexOf("FATAL:")))
                    .orElse(start.lastLine());
        } catch (IOException | UncheckedIOException unreadable) {
            return start.lastLine();
        }
    }

    private static void release(HomeLock lock) {
        try {
            lock.close();
        } catch (IOException unreleased) {
            LOG.warn("The lock of the database folder could not be given back", unreleased);
        }
    }
}
