package org.caseledger.domain.log.bundle;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.caseledger.domain.log.Canonical;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Malformed;

/**
 * One entry as a bundle holds it.
 *
 * @param position its place in the log, from 0
 * @param leaf the exact bytes that were hashed
 * @param payload the stored payload, its personal text sealed
 * @param metadata the stored metadata
 * @param openings one for each sealed text of the payload, in its order
 * @param path the hashes from the leaf to the root of the bundle's checkpoint
 */
public record BundleEntry(long position, @SuppressWarnings("ArrayRecordComponent") byte[] leaf,
        @SuppressWarnings("ArrayRecordComponent") byte[] payload,
        @SuppressWarnings("ArrayRecordComponent") byte[] metadata,
        List<Opening> openings, List<Digest> path) {

    /** Copies the lists it is given; the bytes are nobody's to change. */
    public BundleEntry {
        openings = List.copyOf(openings);
        path = List.copyOf(path);
    }

    /**
     * Writes the entry: lines that say what follows and how many bytes or lines it has, then that.
     *
     * @param out where it goes
     */
    public void write(ByteArrayOutputStream out) {
        line(out, "entry " + position);
        bytes(out, "leaf", leaf);
        bytes(out, "payload", payload);
        bytes(out, "metadata", metadata);
        for (Opening opening : openings) {
            switch (opening) {
                case Opening.Opened(int part, String salt, String words) ->
                    bytes(out, "opened " + part + " " + salt, words.getBytes(UTF_8));
                case Opening.Closed(int part, Opening.Reason reason) ->
                    line(out, "closed " + part + " " + reason.code());
            }
        }
        line(out, "proof " + path.size());
        path.forEach(hash -> line(out, hash.base64()));
        line(out, "");
    }

    /**
     * Reads entries one after the other.
     *
     * @param entries what {@link #write} wrote, any number of times
     * @return the reader
     */
    public static Reader reader(byte[] entries) {
        return new Reader(entries);
    }

    private static void bytes(ByteArrayOutputStream out, String what, byte[] bytes) {
        line(out, what + " " + bytes.length);
        out.writeBytes(bytes);
        out.write('\n');
    }

    private static void line(ByteArrayOutputStream out, String line) {
        out.writeBytes(line.getBytes(US_ASCII));
        out.write('\n');
    }

    /** Reads entries back, each written the one way entries are. */
    public static final class Reader {

        private static final int LONGEST_PATH = 63;
        /** A hash in base64 and its line feed. */
        private static final int HASH_LINE = 45;
        private final byte[] bytes;
        private int at;
        /** The path before, and where each of its lines begins: near the root the next path is the same. */
        private List<Digest> path = List.of();
        private int[] lines = {};

        private Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        /** Whether there is another entry. */
        public boolean hasNext() {
            return at < bytes.length;
        }

        /**
         * The next entry.
         *
         * @throws Malformed if it is not written as entries are
         */
        public BundleEntry next() {
            long position = Canonical.decimal(after("entry "), "a position");
            byte[] leaf = counted(after("leaf "));
            byte[] payload = counted(after("payload "));
            byte[] metadata = counted(after("metadata "));
            List<Opening> openings = new ArrayList<>();
            String line = line();
            while (!line.startsWith("proof ")) {
                openings.add(opening(line));
                line = line();
            }
            long hashes = Canonical.decimal(line.substring("proof ".length()), "the length of a proof");
            if (hashes > LONGEST_PATH) {
                throw new Malformed("a proof of " + hashes + " hashes");
            }
            path((int) hashes);
            if (!line().isEmpty()) {
                throw new Malformed("an entry does not end after its proof");
            }
            return new BundleEntry(position, leaf, payload, metadata, openings, path);
        }

        private void path(int hashes) {
            List<Digest> next = new ArrayList<>(hashes);
            int[] begins = new int[hashes];
            for (int i = 0; i < hashes; i++) {
                begins[i] = at;
                int before = i + lines.length - hashes;
                if (before >= 0 && isSameLine(lines[before])) {
                    next.add(path.get(before));
                    at += HASH_LINE;
                } else {
                    next.add(Digest.parseBase64(line()));
                }
            }
            path = next;
            lines = begins;
        }

        private boolean isSameLine(int earlier) {
            return bytes.length - at >= HASH_LINE
                    && Arrays.equals(bytes, earlier, earlier + HASH_LINE, bytes, at, at + HASH_LINE);
        }

        private Opening opening(String line) {
            String[] words = line.split(" ", -1);
            if (words.length == 3 && words[0].equals("closed")) {
                return new Opening.Closed(part(words[1]), Opening.Reason.of(words[2]));
            }
            if (words.length == 4 && words[0].equals("opened")) {
                byte[] text = counted(words[3]);
                String opened = new String(text, UTF_8);
                if (!Arrays.equals(opened.getBytes(UTF_8), text)) {
                    throw new Malformed("opened words that are not UTF-8");
                }
                return new Opening.Opened(part(words[1]), words[2], opened);
            }
            throw new Malformed("expected an opening or a proof, found " + Canonical.shortened(line));
        }

        private static int part(String digits) {
            long part = Canonical.decimal(digits, "the number of a sealed text");
            if (part > Integer.MAX_VALUE) {
                throw new Malformed("a sealed text of the number " + part);
            }
            return (int) part;
        }

        private String after(String key) {
            String line = line();
            if (!line.startsWith(key)) {
                throw new Malformed("expected the line " + key.strip() + ", found " + Canonical.shortened(line));
            }
            return line.substring(key.length());
        }

        private byte[] counted(String digits) {
            long length = Canonical.decimal(digits, "a length");
            if (length >= bytes.length - at || bytes[at + (int) length] != '\n') {
                throw new Malformed("expected " + length + " bytes and a line feed, found another length");
            }
            byte[] counted = Arrays.copyOfRange(bytes, at, at + (int) length);
            at += (int) length + 1;
            return counted;
        }

        private String line() {
            int end = at;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            if (end == bytes.length) {
                throw new Malformed("the entries end early");
            }
            String line = Canonical.ascii(bytes, at, end, "a line of an entry");
            at = end + 1;
            return line;
        }
    }
}
