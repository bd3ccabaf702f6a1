package org.caseledger.app.database.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.caseledger.app.setup.SetupProblem;
import org.jspecify.annotations.Nullable;

/**
 * Held while an application uses a database folder, so that two never do. The operating system gives it back when the
 * process ends, however it ends; the file holds the process id only to name the holder to the one who comes second.
 */
final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws SetupProblem when another application, or this one, already uses the folder */
    static HomeLock of(Path folder) {
        Path file = folder.resolve("lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new SetupProblem("Case Ledger already runs on " + folder + " as process "
                        + Files.readString(file, StandardCharsets.US_ASCII).strip()
                        + "; stop it first, or give this one a folder of its own with LEDGER_HOME.");
            }
            channel.truncate(0);
            channel.write(
                    StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
            return new HomeLock(channel);
        } catch (IOException unusable) {
            throw SetupProblem.because("The lock " + file + " cannot be used", unusable);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
