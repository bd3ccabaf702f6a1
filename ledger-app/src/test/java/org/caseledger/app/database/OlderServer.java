package org.caseledger.app.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An operator's own server: the oldest PostgreSQL that the ledger accepts, as Debian installs it, or one older still. */
final class OlderServer implements AutoCloseable {

    private static final Path DEBIANS = Path.of("/usr/lib/postgresql/15/bin");

    private final Path programs;
    private final Path data;
    private final int port;

    private OlderServer(Path programs, Path data, int port) {
        this.programs = programs;
        this.data = data;
        this.port = port;
    }

    static boolean isInstalled() {
        return Files.isExecutable(DEBIANS.resolve("initdb"));
    }

    static OlderServer start(Path folder) throws IOException {
        return start(DEBIANS, folder);
    }

    /** @param programs the folder of initdb, pg_ctl and postgres */
    static OlderServer start(Path programs, Path folder) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Path data = folder.resolve("data");
        run(programs, "initdb", "--pgdata=" + data, "--username=postgres", "--auth=trust", "--data-checksums",
                "--encoding=UTF8");
        run(
                programs,
                "pg_ctl",
                "-D",
                data.toString(),
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c port=" + port,
                "start");
        return new OlderServer(programs, data, port);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    @Override
    public void close() throws IOException {
        run(programs, "pg_ctl", "-D", data.toString(), "-w", "-m", "immediate", "stop");
    }

    private static void run(Path programs, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.onExit().join().exitValue() != 0) {
            throw new AssertionError(command + " failed");
        }
    }
}
