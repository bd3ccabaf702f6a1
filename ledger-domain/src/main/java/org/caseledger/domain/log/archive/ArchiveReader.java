package org.caseledger.domain.log.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.caseledger.domain.log.Canonical;
import org.caseledger.domain.log.Malformed;

/** Reads an archive member by member, and refuses every byte that {@link ArchiveWriter} would not have written. */
public final class ArchiveReader {

    private static final byte[] START = {'P', 'K', 3, 4};

    private final InputStream in;
    private final List<Member> members = new ArrayList<>();
    private long read;

    /** @param in the archive from its first byte; it is not closed here */
    public ArchiveReader(InputStream in) {
        this.in = in;
    }

    /**
     * One member.
     *
     * @param name its path
     * @param content its bytes
     * @param intact whether the bytes have the check sum that the archive states for them
     */
    public record Content(String name, @SuppressWarnings("ArrayRecordComponent") byte[] content, boolean intact) {

        /**
         * Refuses bytes that were changed in a way nothing else has noticed.
         *
         * @throws Malformed unless {@link #intact()}
         */
        public void requireIntact() {
            if (!intact) {
                throw new Malformed("the member " + name + " has not the check sum that the archive states for it");
            }
        }
    }

    /** Whether these first bytes of a file are those of an archive. */
    public static boolean starts(byte[] bytes) {
        return bytes.length >= START.length && Arrays.equals(START, 0, START.length, bytes, 0, START.length);
    }

    /**
     * The next member.
     *
     * @return empty after the last, when the directory too has been read and found right
     * @throws Malformed at the first byte that is not as it must be
     */
    public Optional<Content> next() throws IOException {
        byte[] signature = bytes(Integer.BYTES);
        if (!Arrays.equals(START, signature)) {
            directory(signature);
            return Optional.empty();
        }
        ByteBuffer fixed = ByteBuffer.wrap(bytes(Member.HEADER_LENGTH - Integer.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        if (fixed.remaining() < Member.HEADER_LENGTH - Integer.BYTES) {
            throw endsEarly();
        }
        int crc = fixed.getInt(10);
        int size = fixed.getInt(14);
        String name = Canonical.ascii(bytes(Short.toUnsignedInt(fixed.getShort(22))), "the name of a member");
        Member member = new Member(name, size, crc, Math.toIntExact(members.isEmpty() ? 0 : offset()));
        ByteBuffer expected = ByteBuffer.wrap(member.header()).slice(START.length, fixed.remaining());
        if (!expected.equals(fixed)) {
            throw new Malformed("the header of the member " + name + " is not written the one way it must be");
        }
        byte[] content = in.readNBytes(size);
        read += content.length;
        if (content.length < size || members.size() == ArchiveWriter.MOST_MEMBERS || read > Integer.MAX_VALUE) {
            throw endsEarly();
        }
        members.add(member);
        return Optional.of(new Content(name, content, Member.crc(content) == crc));
    }

    /** Where the member that is being read begins. */
    private long offset() {
        Member last = members.getLast();
        return (long) last.offset() + last.header().length + last.size();
    }

    private void directory(byte[] start) throws IOException {
        long offset = members.isEmpty() ? 0 : offset();
        byte[] begun = start;
        long length = 0;
        for (Member member : members) {
            begun = same(member.directoryEntry(), begun, "the directory's line of " + member.name());
            length += member.directoryEntry().length;
        }
        same(Member.end(members.size(), length, offset), begun, "the end of the directory");
        if (members.isEmpty() || in.read() >= 0) {
            throw new Malformed("the archive goes on after its directory, or is empty");
        }
    }

    /** Compares what comes next, of which some bytes may have been read already. */
    private byte[] same(byte[] expected, byte[] begun, String what) throws IOException {
        byte[] found = Arrays.copyOf(begun, expected.length);
        int more = in.readNBytes(found, begun.length, expected.length - begun.length);
        if (more < expected.length - begun.length || !Arrays.equals(expected, found)) {
            throw new Malformed(what + " is not what the members before it say");
        }
        return new byte[0];
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        read += bytes.length;
        return bytes;
    }

    private static Malformed endsEarly() {
        return new Malformed("the archive ends early");
    }
}
