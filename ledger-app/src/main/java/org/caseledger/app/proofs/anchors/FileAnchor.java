package org.caseledger.app.proofs.anchors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.caseledger.app.proofs.checkpoints.LogTree;
import org.caseledger.domain.log.note.SignedNote;

/** A file that checkpoints are added to, each followed by an empty line. It belongs onto a disk that the database is not on. */
public final class FileAnchor implements Anchor {

    private final Path file;
    private final Duration every;

    /** Adds to this file, at most so often. */
    public FileAnchor(Path file, Duration every) {
        this.file = file;
        this.every = every;
    }

    @Override
    public String kind() {
        return "file";
    }

    @Override
    public String place() {
        return file.toString();
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public byte[] leave(SignedNote note, LogTree tree) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(
                    file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        byte[] added = (note + "\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            for (ByteBuffer rest = ByteBuffer.wrap(added); rest.hasRemaining();) {
                channel.write(rest);
            }
            channel.force(true);
        }
        return note.bytes();
    }
}
