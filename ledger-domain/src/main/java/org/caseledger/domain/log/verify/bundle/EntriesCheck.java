package org.caseledger.domain.log.verify.bundle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Leaf;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.bundle.BundleEntry;
import org.caseledger.domain.log.bundle.BundleHeader;
import org.caseledger.domain.log.bundle.BundleLayout;
import org.caseledger.domain.log.bundle.BundleLayout.Folder;
import org.caseledger.domain.log.bundle.EntryContent;
import org.caseledger.domain.log.bundle.People;
import org.caseledger.domain.log.bundle.TimelinePage;
import org.caseledger.domain.log.note.Checkpoint;
import org.caseledger.domain.log.tree.InclusionProof;
import org.caseledger.domain.log.tree.ProvenPaths;
import org.caseledger.domain.log.verify.report.Failed;
import org.caseledger.domain.log.verify.report.Report;
import org.jspecify.annotations.Nullable;

/** Checks every entry of a bundle: that it is in the log as it stands there, in its place, and that none about the child is missing. */
final class EntriesCheck {

    private final BundleHeader header;
    private final Checkpoint checkpoint;
    private final Anchors times;
    private final boolean pages;
    private final Report report;
    private final ProvenPaths paths;
    private final OpeningsCheck openings;
    private final People people = new People();
    private final List<EntryContent> page = new ArrayList<>();
    private final Map<String, Long> lastOfStream = new HashMap<>();
    private final Map<Folder, Long> lastPosition = new HashMap<>();
    private long registers;
    private long about;
    private Instant recorded = Instant.MIN;
    private @Nullable Leaf last;

    EntriesCheck(BundleHeader header, Checkpoint checkpoint, Anchors times, boolean pages, Report report) {
        this.header = header;
        this.checkpoint = checkpoint;
        this.times = times;
        this.pages = pages;
        this.report = report;
        this.paths = new ProvenPaths(checkpoint.root());
        this.openings = new OpeningsCheck(header.child().toString());
    }

    /** Checks the entries of one member. */
    void check(Folder folder, byte[] member) {
        page.clear();
        BundleEntry.Reader entries = BundleEntry.reader(member);
        while (entries.hasNext()) {
            BundleEntry entry;
            try {
                entry = entries.next();
            } catch (Malformed wrong) {
                Long before = lastPosition.get(folder);
                throw new Failed((before == null ? "the first entry" : "the entry after position " + before) + " of "
                        + folder.entries(1).replaceFirst("/.*", "") + ": " + wrong.getMessage(), wrong);
            }
            check(folder, entry);
        }
    }

    private void check(Folder folder, BundleEntry entry) {
        long position = entry.position();
        EntryContent content = EntryContent.of(entry);
        Leaf leaf = content.leaf()
                .orElseThrow(() -> new Failed("position " + position
                        + ": expected a leaf written the one way leaves are, found something else"));
        included(entry, leaf);
        requireDigest(position, leaf, "payload", leaf.payload(), entry.payload());
        requireDigest(position, leaf, "metadata", leaf.metadata(), entry.metadata());
        Long before = lastPosition.put(folder, position);
        if (before != null && position <= before) {
            throw Failed.at(position, leaf.stream(), "a position after " + before, "an earlier one");
        }
        if (folder == Folder.REGISTERS) {
            register(position, leaf, content);
        } else {
            history(position, leaf);
        }
        openings.check(folder, position, leaf, content, entry.openings());
        times.requirePossible(position, leaf);
        if (pages) {
            page.add(content);
        }
    }

    private void included(BundleEntry entry, Leaf leaf) {
        long position = entry.position();
        if (position >= checkpoint.size()) {
            throw Failed.at(position, leaf.stream(), "a position below the " + checkpoint.size()
                    + " entries of the checkpoint", "a later one");
        }
        if (!paths.proves(
                new InclusionProof(position, checkpoint.size(), entry.path()), Digest.ofLeaf(entry.leaf()))) {
            throw Failed.at(position, leaf.stream(), "a proof that leads to " + checkpoint.root(), "another root");
        }
    }

    private static void requireDigest(long position, Leaf leaf, String what, Digest expected, byte[] found) {
        Digest actual = Digest.sha256(found);
        if (!actual.equals(expected)) {
            throw Failed.at(position, leaf.stream(), "the " + what + " of the digest " + expected, actual.toString());
        }
    }

    private void register(long position, Leaf leaf, EntryContent content) {
        if (!leaf.subjects().isEmpty()) {
            throw Failed.at(position, leaf.stream(), "an entry about no child among the registers",
                    "one about a child");
        }
        if (leaf.type().equals(BundleLayout.LOSS)) {
            report.says("LOSS",
                    "entry " + position + " says that entries of this log were lost: read it in the registers");
        }
        registers++;
        people.learn(content);
    }

    private void history(long position, Leaf leaf) {
        Long n = leaf.subjects().get(header.child());
        if (n == null) {
            throw Failed.at(position, leaf.stream(), "an entry about the child", "one that is not");
        }
        if (n != about) {
            throw Failed.at(position, leaf.stream(), "entry " + about + " about the child", "entry " + n);
        }
        about++;
        if (leaf.recorded().isBefore(recorded)) {
            throw Failed.at(position, leaf.stream(), "a time not before " + recorded, leaf.recorded().toString());
        }
        recorded = leaf.recorded();
        Long before = lastOfStream.put(leaf.stream(), leaf.seq());
        if (before != null && leaf.seq() <= before) {
            throw Failed.at(position, leaf.stream(), "a seq after " + before, "seq " + leaf.seq());
        }
        last = leaf;
    }

    /** Checks the page for reading beside the entries that were checked last. */
    void page(Folder folder, int number, boolean isLast, byte[] found) {
        if (pages && !Arrays.equals(TimelinePage.of(folder, number, isLast, page, people), found)) {
            throw new Failed(folder.page(number) + ": expected a page that says what the entries say, found another");
        }
    }

    /** After the last entry. */
    void end() {
        Leaf closing = last;
        if (closing == null || !closing.type().equals(BundleLayout.CLOSING) || about != header.entries()) {
            throw new Failed("the bundle: expected " + header.entries() + " entries about the child, the last of them "
                    + BundleLayout.CLOSING + ", found " + about
                    + (closing == null ? "" : ", the last of them " + closing.type()));
        }
        report.says("closed", closing.recorded() + " by " + closing.actor());
        report.checked("all " + about + " entries about the child up to the closing one are here: they count from 0 "
                + "without a gap");
        report.checked(
                (about + registers) + " leaves are in the log at their positions, with these payloads and metadata");
        report.checked("the entries of each of " + lastOfStream.size()
                + " streams are in their order, and none was recorded before the one that precedes it");
        if (pages) {
            report.checked("README.txt and the pages for reading say what the entries say");
        }
        openings.end(report);
        report.notChecked("what was recorded about the child after " + closing.recorded());
        report.notChecked("the entries of the log that are not about the child, but for " + registers
                + " of the registers");
    }
}
