package org.caseledger.app.database.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.caseledger.app.setup.PrivateFiles;
import org.caseledger.app.setup.SetupProblem;

/**
 * The port of the embedded server: chosen at the first start and kept, so that tools find it again. A port that somebody
 * else took meanwhile is given up for another one; a port that was asked for is never replaced.
 */
final class ServerPort {

    /** Below the ports that Linux hands out to outgoing connections, so that a kept port is seldom taken. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private ServerPort() {}

    /**
     * @param file where a chosen port is kept
     * @param asked the port of the settings, or 0 for none
     * @throws SetupProblem when the port of the settings is taken
     */
    static int free(Path file, int asked) {
        if (asked != 0) {
            if (!isFree(asked)) {
                throw new SetupProblem("Port " + asked
                        + " is taken by another program; free it, or choose another with case-ledger.database.port.");
            }
            return asked;
        }
        int kept = kept(file);
        if (kept != 0 && isFree(kept)) {
            return kept;
        }
        for (int attempt = 0; attempt < 100; attempt++) {
            int chosen = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(chosen)) {
                PrivateFiles.write(file, (chosen + "\n").getBytes(StandardCharsets.US_ASCII));
                return chosen;
            }
        }
        throw new SetupProblem("No free port between " + LOWEST + " and " + HIGHEST
                + " was found; choose one with case-ledger.database.port.");
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByAddress(new byte[]{127, 0, 0, 1}))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int kept(Path file) {
        try {
            return Files.exists(file)
                    ? Integer.parseInt(
                            Files.readString(file, StandardCharsets.US_ASCII).strip())
                    : 0;
        } catch (IOException | NumberFormatException unreadable) {
            throw new SetupProblem("The port in " + file + " cannot be read; delete that file.", unreadable);
        }
    }
}
