package org.caseledger.app.automation.telling;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Puts each message into a file of its own, whole or not at all. The file is named after the message, so that one
 * delivered again after a kill is the same file.
 */
final class FileChannel implements Channel {

    private final Path folder;

    FileChannel(Path folder) {
        this.folder = folder;
    }

    @Override
    public String deliver(Message message) throws IOException {
        Path file = folder.resolve(message.id() + ".txt");
        Path unfinished = folder.resolve(message.id() + ".part");
        String words = "To: " + message.address() + "\r\nSubject: " + message.subject() + "\r\n\r\n" + message.text();
        try (var out = java.nio.channels.FileChannel.open(
                unfinished, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return "file " + file.getFileName();
    }
}
