package org.caseledger.app.setup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that only the account that runs the ledger may read: folders {@code 0700}, files {@code 0600}. */
public final class PrivateFiles {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /**
     * Makes the folder and those above it where they are missing, and closes it to everybody else also when it was
     * there before.
     *
     * @throws SetupProblem when the folder cannot be made or written
     */
    public static Path folder(Path folder) {
        try {
            Files.createDirectories(folder);
            restrict(folder, FOLDER);
        } catch (IOException unusable) {
            throw SetupProblem.because("The folder " + folder + " cannot be used", unusable);
        }
        if (!Files.isWritable(folder)) {
            throw new SetupProblem("The folder " + folder + " cannot be written by this account.");
        }
        return folder;
    }

    /**
     * Writes the whole file or nothing: the bytes are on disk under another name before the file takes its place, so
     * neither a crash nor a full disk leaves half a file or loses the one before it.
     *
     * @throws SetupProblem when the file cannot be written
     */
    public static void write(Path file, byte[] content) {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft);
            restrict(draft, FILE);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            move(draft, file);
        } catch (IOException unwritable) {
            throw SetupProblem.because("The file " + file + " cannot be written", unwritable);
        }
    }

    /** Gives a finished file or folder its real name, replacing a file of that name, and makes the new name durable. */
    public static void move(Path finished, Path place) throws IOException {
        Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Path parent = place.toAbsolutePath().getParent();
        if (parent != null) {
            try (FileChannel folder = FileChannel.open(parent, StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    private static void restrict(Path path, Set<PosixFilePermission> permissions) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (posix != null) {
            posix.setPermissions(permissions);
        }
    }
}
