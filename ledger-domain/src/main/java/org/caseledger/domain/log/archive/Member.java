package org.caseledger.domain.log.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.caseledger.domain.log.Canonical;
import org.caseledger.domain.log.Malformed;

/**
 * What the directory of an archive says of one member (PKWARE APPNOTE 6.3, sections 4.3.7 and 4.3.12).
 *
 * @param name lower-case letters, digits, hyphens and dots, in folders
 * @param size in bytes
 * @param crc the CRC-32 of its content
 * @param offset where its header begins
 */
record Member(String name, int size, int crc, int offset) {

    /** The largest member: both sides hold one in memory. */
    static final int LARGEST = 1 << 26;

    static final int HEADER_LENGTH = 30;
    private static final int DIRECTORY_LENGTH = 46;
    private static final int OFFSET_AT = 42;
    static final int HEADER = 0x04034b50;
    static final int DIRECTORY = 0x02014b50;
    static final int END = 0x06054b50;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*(/[A-Za-z0-9][A-Za-z0-9.-]*)*");
    private static final int LONGEST_NAME = 120;
    private static final short VERSION = 10;
    private static final short STORED = 0;
    private static final short MIDNIGHT = 0;
    /** 1 January 1980, the first day of this format. */
    private static final short FIRST_DAY = 0x21;

    Member {
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            throw new Malformed("not the name of a member: " + Canonical.shortened(name));
        }
        if (size < 0 || size > LARGEST || offset < 0) {
            throw new Malformed("a member of " + size + " bytes at " + offset + ": " + name);
        }
    }

    static int crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return (int) crc.getValue();
    }

    /** What stands before the content. */
    byte[] header() {
        byte[] header = new byte[HEADER_LENGTH + name.length()];
        common(littleEndian(header).putInt(HEADER));
        return header;
    }

    /** What stands in the directory. */
    byte[] directoryEntry() {
        byte[] entry = new byte[DIRECTORY_LENGTH + name.length()];
        common(littleEndian(entry).putInt(DIRECTORY).putShort(VERSION));
        // no comment, the first disk, and no attributes
        littleEndian(entry).putInt(OFFSET_AT, offset);
        byte[] path = name.getBytes(US_ASCII);
        System.arraycopy(path, 0, entry, DIRECTORY_LENGTH, path.length);
        return entry;
    }

    /** What both have; the header ends in the name. */
    private void common(ByteBuffer header) {
        short noFlags = 0;
        short noExtras = 0;
        header.putShort(VERSION).putShort(noFlags).putShort(STORED).putShort(MIDNIGHT).putShort(FIRST_DAY).putInt(crc)
                .putInt(size).putInt(size).putShort((short) name.length()).putShort(noExtras);
        if (header.remaining() == name.length()) {
            header.put(name.getBytes(US_ASCII));
        }
    }

    /** The end of the directory (section 4.3.16). */
    static byte[] end(int members, long directory, long offset) {
        byte[] end = new byte[22];
        short disk = 0;
        littleEndian(end).putInt(END).putShort(disk).putShort(disk).putShort((short) members)
                .putShort((short) members).putInt((int) directory).putInt((int) offset);
        return end;
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
