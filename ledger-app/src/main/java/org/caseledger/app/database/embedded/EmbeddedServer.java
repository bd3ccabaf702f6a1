package org.caseledger.app.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.app.setup.LedgerHome;
import org.caseledger.app.setup.PrivateFiles;
import org.caseledger.app.setup.SetupProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL that the ledger runs by itself. It lives as long as the application and is stopped with it; when the
 * application is killed it goes on alone, and the next start stops it in an orderly way before it begins.
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
    private final Passwords passwords;
    private final HomeLock lock;
    private int port;
    private boolean stopped;

    private EmbeddedServer(Path folder, PostgresPrograms programs, HomeLock lock) {
        this.folder = folder;
        this.programs = programs;
        this.lock = lock;
        this.passwords = Passwords.in(folder.resolve("passwords"));
    }

    /**
     * Starts the server of this home folder; the first start also makes it.
     *
     * @param port the port to use, or 0 to choose one once and keep it
     * @param connections how many connections the server takes
     * @throws SetupProblem when it cannot start, with the reason in one sentence
     */
    @SuppressWarnings("MustBeClosedChecker")
    public static EmbeddedServer start(LedgerHome home, int port, int connections) {
        Path folder = home.folder("database");
        HomeLock lock = HomeLock.of(folder);
        try {
            EmbeddedServer server = new EmbeddedServer(folder, PostgresPrograms.unpackedBelow(home.folder("postgres")),
                    lock);
            server.begin(port, connections);
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

    /** The port on the loopback address. */
    public int port() {
        return port;
    }

    /** Stops the server in an orderly way and gives the folder back. Connections still open are closed. */
    @Override
    public void close() {
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

    private void begin(int wantedPort, int connections) {
        initialise();
        ServerProcess process = new ServerProcess(data());
        process.running().ifPresent(orphan -> {
            LOG.warn("A killed application left its PostgreSQL running as process {}; stopping it first", orphan.pid());
            stop();
        });
        process.clearAfterDeath();
        PrivateFiles.folder(folder.resolve("log"));
        port = ServerPort.free(folder.resolve("port"), wantedPort);
        String options = Stream.concat(
                SETTINGS.entrySet().stream(),
                Map.of("port", Integer.toString(port), "max_connections", Integer.toString(connections))
                        .entrySet()
                        .stream())
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
        PostgresPrograms.Outcome start = programs.run(
                "pg_ctl",
                "-D",
                data().toString(),
                "-w",
                "-t",
                "45",
                "-l",
                startLog().toString(),
                "-o",
                options,
                "start");
        if (!start.worked()) {
            throw new SetupProblem("PostgreSQL did not start on " + data() + " (" + lastWords(start)
                    + "); its log is in " + folder.resolve("log") + ".");
        }
    }

    /** Makes the data folder under another name and renames it when it is complete, so that a crash leaves no half. */
    private void initialise() {
        if (Files.exists(data())) {
            if (passwords.isEmpty()) {
                throw new SetupProblem(
                        "The file " + folder.resolve("passwords") + " is missing, without which the data in " + data()
                                + " cannot be opened; put it back from a backup.");
            }
            return;
        }
        Path draft = folder.resolve("data.new");
        Path password = folder.resolve("superuser-password");
        try {
            FileSystemUtils.deleteRecursively(draft);
            PrivateFiles.write(password, passwords.of(SUPERUSER).getBytes(StandardCharsets.US_ASCII));
            // The collation is PostgreSQL's own: an upgrade of the operating system cannot make indexes wrong.
            PostgresPrograms.Outcome made = programs.run(
                    "initdb",
                    "--pgdata=" + draft,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--data-checksums",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");
            if (!made.worked()) {
                throw new SetupProblem("PostgreSQL could not make its data folder " + data() + ": "
                        + lastLine(made.said().lines().toList()) + ".");
            }
            Files.deleteIfExists(password);
            PrivateFiles.move(draft, data());
        } catch (IOException unwritable) {
            throw SetupProblem.because("PostgreSQL could not make its data folder " + data(), unwritable);
        }
    }

    private void stop() {
        PostgresPrograms.Outcome orderly = stop("fast");
        if (!orderly.worked()) {
            LOG.warn("PostgreSQL did not stop in an orderly way ({}); stopping it at once", orderly.said());
            PostgresPrograms.Outcome atOnce = stop("immediate");
            if (!atOnce.worked()) {
                throw new SetupProblem("PostgreSQL on " + data() + " does not stop: " + atOnce.said() + ".");
            }
        }
    }

    private PostgresPrograms.Outcome stop(String mode) {
        return programs.run("pg_ctl", "-D", data().toString(), "-w", "-t", "30", "-m", mode, "stop");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path startLog() {
        return folder.resolve("log").resolve("start.log");
    }

    private String lastWords(PostgresPrograms.Outcome start) {
        try {
            List<String> fatal = Files.readAllLines(startLog()).stream()
                    .filter(line -> line.contains("FATAL:"))
                    .toList();
            return lastLine(fatal.isEmpty() ? start.said().lines().toList() : fatal);
        } catch (IOException unreadable) {
            return lastLine(start.said().lines().toList());
        }
    }

    private static String lastLine(List<String> lines) {
        return lines.isEmpty() ? "it said nothing" : lines.getLast().strip();
    }

    private static void release(HomeLock lock) {
        try {
            lock.close();
        } catch (IOException unreleased) {
            LOG.warn("The lock of the database folder could not be given back", unreleased);
        }
    }
}
