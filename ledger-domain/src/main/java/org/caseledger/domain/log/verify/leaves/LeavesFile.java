package org.caseledger.domain.log.verify.leaves;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.caseledger.domain.log.Leaf;

/**
 * Reads a file of leaves one by one: every leaf of a log from position 0, each followed by an empty line, then a signed checkpoint. The file may be
 * larger than memory.
 */
public final class LeavesFile implements Closeable {

    private static final int LONGEST_BLOCK = 1 << 17;
    private static final int LONGEST_CHECKPOINT = 1 << 20;
    private static final byte[] HEADER = (Leaf.HEADER + "\n").getBytes(US_ASCII);

    private final InputStream in;
    private final byte[] chunk = new byte[1 << 16];
    private final byte[] block = new byte[LONGEST_BLOCK];
    private byte[] rest = new byte[0];
    private int filled;
    private int next;

    private LeavesFile(InputStream in) {
        this.in = in;
    }

    /**
     * Opens a file.
     *
     * @param file where it is
     * @return the file, at its first leaf
     */
    public static LeavesFile open(Path file) throws IOException {
        return new LeavesFile(Files.newInputStream(file));
    }

    /** Whether bytes begin as a leaf does. */
    static boolean startsLeaf(byte[] bytes) {
        return Arrays.mismatch(HEADER, bytes) == HEADER.length || Arrays.equals(HEADER, bytes);
    }

    /** The next leaf with its last line feed; empty when what follows does not begin as a leaf does. */
    Optional<byte[]> leaf() throws IOException {
        byte[] block = block();
        if (startsLeaf(block)) {
            return Optional.of(block);
        }
        rest = block;
        return Optional.empty();
    }

    /** What follows the last leaf: the checkpoint, if the file is whole. */
    byte[] checkpoint() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(rest);
        int first = read();
        if (first >= 0 && rest.length > 0) {
            whole.write('\n');
        }
        for (int read = first; read >= 0 && whole.size() < LONGEST_CHECKPOINT; read = read()) {
            whole.write(read);
        }
        return whole.toByteArray();
    }

    /** Up to the next empty line, which is read and left out. */
    private byte[] block() throws IOException {
        int length = 0;
        boolean lineEnded = false;
        while (length < LONGEST_BLOCK) {
            int read = read();
            if (read < 0 || (lineEnded && read == '\n')) {
                break;
            }
            block[length] = (byte) read;
            length++;
            lineEnded = read == '\n';
        }
        return Arrays.copyOf(block, length);
    }

    /** One byte, or -1 at the end. Unlike a buffered stream it takes no lock for each. */
    private int read() throws IOException {
        if (next == filled) {
            filled = Math.max(0, in.read(chunk));
            next = 0;
        }
        if (filled == 0) {
            return -1;
        }
        int read = chunk[next] & 0xff;
        next++;
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
