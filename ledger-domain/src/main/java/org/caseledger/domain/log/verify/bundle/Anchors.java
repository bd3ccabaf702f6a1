package org.caseledger.domain.log.verify.bundle;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.caseledger.domain.log.Leaf;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.archive.ArchiveReader.Content;
import org.caseledger.domain.log.bundle.BundleLayout;
import org.caseledger.domain.log.note.Checkpoint;
import org.caseledger.domain.log.note.SignedNote;
import org.caseledger.domain.log.verify.report.Failed;
import org.caseledger.domain.log.verify.report.Report;
import org.caseledger.domain.log.verify.report.Request;

/** What others said about checkpoints, and so about when entries can have been recorded. */
final class Anchors {

    /** How far two honest clocks may differ. */
    private static final Duration ALLOWANCE = Duration.ofMinutes(5);

    private final Request request;
    private final Report report;
    private final Map<Long, SignedNote> checkpoints = new HashMap<>();
    /** For a size of the log, the earliest time at which a log of that size or longer was seen. */
    private final NavigableMap<Long, Instant> seenBy = new TreeMap<>();
    private int others;

    Anchors(Request request, Report report) {
        this.request = request;
        this.report = report;
    }

    /** A checkpoint that was found to be of this log. */
    void know(SignedNote checkpoint) {
        checkpoints.put(Checkpoint.of(checkpoint).size(), checkpoint);
    }

    void take(Content member) {
        others++;
    }

    void end() {
        if (others > 0) {
            report.notChecked(others + " anchors: this verifier does not know their form");
        }
        if (seenBy.isEmpty()) {
            report.notChecked(
                    "when the checkpoints were signed, by an independent clock: the bundle has no time-stamp");
        }
    }

    /** Refuses an entry that says it was recorded after somebody else had seen it. */
    void requirePossible(long position, Leaf leaf) {
        Map.Entry<Long, Instant> covering = seenBy.higherEntry(position);
        if (covering != null && leaf.recorded().isAfter(covering.getValue().plus(ALLOWANCE))) {
            throw Failed.at(position, leaf.stream(), "a time before " + covering.getValue()
                    + ", when a log of " + covering.getKey() + " entries was seen", leaf.recorded().toString());
        }
    }
}
