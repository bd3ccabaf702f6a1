package org.caseledger.domain.log.bundle;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.domain.log.archive.ArchiveWriter;
import org.caseledger.domain.log.note.SignedNote;
import org.caseledger.domain.log.note.VerifierKey;
import org.caseledger.domain.log.tree.ConsistencyProof;

/**
 * Writes a bundle from beginning to end: {@link #begin}, then earlier checkpoints, anchors, registers and entries in that order, then {@link
 * #finish}. It holds as much as one member in memory, however long the history.
 */
public final class BundleWriter {

    private final ArchiveWriter archive;
    private final People people = new People();
    private final ByteArrayOutputStream entries = new ByteArrayOutputStream();
    private final List<EntryContent> page = new ArrayList<>();
    private BundleLayout.Folder folder = BundleLayout.Folder.REGISTERS;
    private int number = 1;

    /** @param out where the bundle goes; it is not closed here */
    public BundleWriter(OutputStream out) {
        this.archive = new ArchiveWriter(out);
    }

    /**
     * Writes what the bundle says of itself and of the log.
     *
     * @param header whose history it is
     * @param checkpoint the signed checkpoint that all proofs lead to
     * @param keys the log's keys, the present one first
     */
    public void begin(BundleHeader header, SignedNote checkpoint, List<VerifierKey> keys) throws IOException {
        archive.add(BundleLayout.README, Readme.of(header));
        archive.add(BundleHeader.NAME, header.bytes());
        archive.add(BundleLayout.CHECKPOINT, checkpoint.bytes());
        StringBuilder lines = new StringBuilder();
        keys.forEach(key -> lines.append(key).append('\n'));
        archive.add(BundleLayout.KEY, lines.toString().getBytes(US_ASCII));
    }

    /**
     * Adds a checkpoint the log had signed before.
     *
     * @param note the signed checkpoint
     * @param proof that the log only grew since
     */
    public void earlier(SignedNote note, ConsistencyProof proof) throws IOException {
        archive.add(BundleLayout.earlierCheckpoint(proof.from()), note.bytes());
        archive.add(BundleLayout.consistency(proof.from()), BundleLayout.lines(proof.path()));
    }

    /**
     * Adds a proof that the log only grew since a size for which somebody kept the checkpoint.
     *
     * @param proof that the log only grew
     */
    public void since(ConsistencyProof proof) throws IOException {
        archive.add(BundleLayout.consistency(proof.from()), BundleLayout.lines(proof.path()));
    }

    /**
     * Adds what somebody else said of a checkpoint.
     *
     * @param size of the log at that checkpoint
     * @param number counts those of one size, from 1
     * @param kind how it is written
     * @param content as it was given
     */
    public void anchor(long size, int number, String kind, byte[] content) throws IOException {
        archive.add(BundleLayout.anchor(size, number, kind), content);
    }

    /**
     * Adds an entry about no child.
     *
     * @param entry of a register
     */
    public void register(BundleEntry entry) throws IOException {
        EntryContent content = EntryContent.of(entry);
        people.learn(content);
        add(entry, content);
    }

    /**
     * Adds the next entry of the child's history.
     *
     * @param entry in the order of positions; the closing entry is the last
     * @param last whether it is the closing entry
     */
    public void entry(BundleEntry entry, boolean last) throws IOException {
        if (folder == BundleLayout.Folder.REGISTERS) {
            flush(true);
            folder = BundleLayout.Folder.ENTRIES;
            number = 1;
        }
        add(entry, EntryContent.of(entry));
        if (last) {
            flush(true);
        }
    }

    /** Ends the bundle. Without it no reader takes it for a whole one. */
    public void finish() throws IOException {
        archive.finish();
    }

    private void add(BundleEntry entry, EntryContent content) throws IOException {
        if (page.size() == BundleLayout.MOST_ENTRIES || entries.size() >= BundleLayout.ENOUGH_BYTES) {
            flush(false);
        }
        entry.write(entries);
        page.add(content);
    }

    private void flush(boolean last) throws IOException {
        if (page.isEmpty()) {
            return;
        }
        archive.add(folder.entries(number), entries.toByteArray());
        archive.add(folder.page(number), TimelinePage.of(folder, number, last, page, people));
        entries.reset();
        page.clear();
        number++;
    }
}
