package org.caseledger.domain.log.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.caseledger.domain.log.Malformed;

/** Writes an archive member by member. It holds one member and the directory in memory, whatever the size of the archive. */
public final class ArchiveWriter {

    static final int MOST_MEMBERS = 0xfffe;

    private final OutputStream out;
    private final List<Member> members = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private long written;

    /** @param out where the archive goes; it is neither buffered nor closed here */
    public ArchiveWriter(OutputStream out) {
        this.out = out;
    }

    /**
     * Adds a member.
     *
     * @param name its path, such as {@code entries/0001.txt}
     * @param content its bytes
     * @throws Malformed if there is such a member, or the archive would grow past what the format holds (2 GiB, 65,534 members)
     */
    public void add(String name, byte[] content) throws IOException {
        Member member = new Member(name, content.length, Member.crc(content), position(written));
        position(written + content.length + 2L * Member.HEADER_LENGTH);
        if (!names.add(name) || members.size() == MOST_MEMBERS) {
            throw new Malformed("no room for a member " + name);
        }
        byte[] header = member.header();
        out.write(header);
        out.write(content);
        written += header.length + content.length;
        members.add(member);
    }

    /** Writes the directory. Without it the archive is not whole, and no reader takes it for one. */
    public void finish() throws IOException {
        long directory = written;
        for (Member member : members) {
            byte[] entry = member.directoryEntry();
            out.write(entry);
            written += entry.length;
        }
        out.write(Member.end(members.size(), written - directory, directory));
        out.flush();
    }

    private static int position(long written) {
        if (written > Integer.MAX_VALUE) {
            throw new Malformed("an archive holds at most 2 GiB");
        }
        return (int) written;
    }
}
