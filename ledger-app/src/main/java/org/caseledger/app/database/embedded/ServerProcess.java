package org.caseledger.app.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.caseledger.app.setup.SetupProblem;

/**
 * Who works on a data folder, according to the file {@code postmaster.pid} and to the operating system. The file alone
 * says little: after a power cut its process id may belong to something else, and PostgreSQL would then refuse to start.
 */
final class ServerProcess {

    private static final int SECONDS_FOR_BACKENDS_TO_GO = 15;

    private final Path data;

    ServerProcess(Path data) {
        this.data = data;
    }

    /** The server that runs on the folder now, if any. */
    Optional<ProcessHandle> running() {
        return claimed().filter(this::worksHere);
    }

    /**
     * Clears what a dead server left: waits until the last of its processes has gone, since two servers on one folder
     * would destroy it, and removes a {@code postmaster.pid} whose id belongs to something else by now.
     */
    void clearAfterDeath() {
        List<ProcessHandle> left = ProcessHandle.allProcesses().filter(this::worksHere).toList();
        try {
            CompletableFuture.allOf(left.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(SECONDS_FOR_BACKENDS_TO_GO, TimeUnit.SECONDS);
            if (claimed().isPresent()) {
                Files.deleteIfExists(file());
            }
        } catch (TimeoutException | ExecutionException stillThere) {
            throw new SetupProblem(
                    "Processes " + left.stream().map(ProcessHandle::pid).toList()
                            + " of a PostgreSQL that was killed still work on " + data
                            + "; end them, then start again.",
                    stillThere);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SetupProblem("Interrupted while waiting for an earlier PostgreSQL to go.", interrupted);
        } catch (IOException undeletable) {
            throw SetupProblem.because("The stale file " + file() + " cannot be deleted", undeletable);
        }
    }

    private Optional<ProcessHandle> claimed() {
        try (Stream<String> lines = Files.lines(file(), StandardCharsets.UTF_8)) {
            return lines.findFirst()
                    .map(line -> Long.parseLong(line.strip()))
                    .flatMap(ProcessHandle::of)
                    .filter(ProcessHandle::isAlive);
        } catch (IOException | NumberFormatException noServer) {
            return Optional.empty();
        }
    }

    /** Each process of a server has the data folder as its working folder. Without /proc the program's name must do. */
    private boolean worksHere(ProcessHandle process) {
        Path folder = Path.of("/proc", Long.toString(process.pid()), "cwd");
        if (!Files.exists(Path.of("/proc/self/cwd"))) {
            return process.info()
                    .command()
                    .filter(name -> name.endsWith("postgres"))
                    .isPresent();
        }
        try {
            return Files.readSymbolicLink(folder).equals(data.toRealPath());
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    private Path file() {
        return data.resolve("postmaster.pid");
    }
}
