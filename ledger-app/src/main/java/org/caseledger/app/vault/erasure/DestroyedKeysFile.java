package org.caseledger.app.vault.erasure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.app.setup.PrivateFiles;
import org.caseledger.app.setup.SetupProblem;
import org.caseledger.app.vault.SubjectKind;
import org.caseledger.domain.ids.DataSubject;
import org.jspecify.annotations.Nullable;

/**
 * The list of destroyed keys outside the database, which a restore of the database does not bring back to an earlier
 * state: one line for each, {@code CHILD <id> <instant> <authority>}, only ever added to. It holds no personal text.
 */
public final class DestroyedKeysFile {

    private static final Pattern LINE = Pattern.compile("(CHILD|WORKER) ([0-9a-f-]{36}) (\\S+) (.+)");

    private final Path file;
    private final Map<DataSubject, DestroyedKey> listed = new LinkedHashMap<>();

    /**
     * Reads the list, or begins it where it is missing. A last line without its end was being written when the machine
     * stopped, before the destruction was committed: it is taken out.
     *
     * @throws SetupProblem where the file cannot be used, or holds a line of another form
     */
    public DestroyedKeysFile(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            read();
        } else {
            PrivateFiles.write(file, new byte[0]);
        }
    }

    /** All that are listed, in the order in which they were destroyed. */
    public synchronized List<DestroyedKey> all() {
        return List.copyOf(listed.values());
    }

    /** Adds one, durably before this returns; a person who is listed already is not listed again. */
    public synchronized void add(DestroyedKey destroyed) {
        if (listed.containsKey(destroyed.subject())) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            // Also writes over what a write that failed half way may have left after the last whole line.
            channel.truncate(wholeLines()).position(wholeLines());
            ByteBuffer line = StandardCharsets.UTF_8.encode(line(destroyed));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        } catch (IOException unwritable) {
            throw problem("cannot be written", unwritable);
        }
        listed.put(destroyed.subject(), destroyed);
    }

    private void read() {
        try {
            String whole = new String(Files.readAllBytes(file), 0, wholeLines(), StandardCharsets.UTF_8);
            for (String line : whole.lines().toList()) {
                DestroyedKey destroyed = destroyed(line);
                listed.putIfAbsent(destroyed.subject(), destroyed);
            }
        } catch (IOException unreadable) {
            throw problem("cannot be read", unreadable);
        }
    }

    /** How many bytes of the file are lines that were written to their end. */
    private int wholeLines() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private DestroyedKey destroyed(String line) {
        Matcher parts = LINE.matcher(line);
        try {
            if (parts.matches()) {
                return new DestroyedKey(
                        SubjectKind.valueOf(parts.group(1)).subject(UUID.fromString(parts.group(2))),
                        Instant.parse(parts.group(3)),
                        parts.group(4));
            }
        } catch (IllegalArgumentException | DateTimeParseException malformed) {
            throw problem("holds a line that names no destroyed key: restore it from its own backup", malformed);
        }
        throw problem("holds a line that names no destroyed key: restore it from its own backup", null);
    }

    private static String line(DestroyedKey destroyed) {
        return SubjectKind.of(destroyed.subject()) + " " + destroyed.subject() + " " + destroyed.on() + " "
                + destroyed.authority() + "\n";
    }

    private SetupProblem problem(String what, @Nullable Exception cause) {
        String sentence = "The list of destroyed keys " + file + " " + what + ".";
        return cause == null ? new SetupProblem(sentence) : new SetupProblem(sentence, cause);
    }
}
