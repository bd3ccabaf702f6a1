package org.caseledger.domain.log.verify.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.caseledger.domain.log.Canonical;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Leaf;
import org.caseledger.domain.log.archive.ArchiveReader.Content;
import org.caseledger.domain.log.bundle.BundleLayout;
import org.caseledger.domain.log.note.BadSignature;
import org.caseledger.domain.log.note.Checkpoint;
import org.caseledger.domain.log.note.NoteSignature;
import org.caseledger.domain.log.note.Policy;
import org.caseledger.domain.log.note.SignedNote;
import org.caseledger.domain.log.verify.report.Failed;
import org.caseledger.domain.log.verify.report.Report;
import org.caseledger.domain.log.verify.report.Request;
import org.caseledger.domain.log.verify.time.TimeStampToken;

/** What others said about checkpoints, and so about when entries can have been recorded. */
final class Anchors {

    /** How far two honest clocks may differ. */
    private static final Duration ALLOWANCE = Duration.ofMinutes(5);

    private final Request request;
    private final Report report;
    private final Map<Long, SignedNote> checkpoints = new HashMap<>();
    private final Map<String, Integer> unchecked = new TreeMap<>();
    /** For a size of the log, when somebody independent saw a checkpoint of that size. */
    private final NavigableMap<Long, Instant> seenBy = new TreeMap<>();

    Anchors(Request request, Report report) {
        this.request = request;
        this.report = report;
    }

    /** A checkpoint that was found to be of this log. */
    void know(SignedNote checkpoint) {
        checkpoints.put(Checkpoint.of(checkpoint).size(), checkpoint);
    }

    /** Checks what somebody said of a checkpoint. */
    void take(Content member) {
        String name = member.name();
        SignedNote note = checkpoints.values().stream()
                .filter(known -> name.startsWith(BundleLayout.anchorsOf(Checkpoint.of(known).size())))
                .findFirst()
                .orElse(null);
        if (note == null) {
            unchecked.merge("whether what was said of other checkpoints is right, for those are not in the bundle", 1,
                    Integer::sum);
        } else if (name.endsWith(".rfc3161")) {
            timeStamp(name, note, member.content());
        } else if (name.endsWith(".witness")) {
            witness(name, note, member.content());
        } else {
            unchecked.merge("what was said in a form that this verifier does not know", 1, Integer::sum);
        }
    }

    private void timeStamp(String name, SignedNote note, byte[] der) {
        TimeStampToken token = TimeStampToken.parse(der, request.authorities());
        boolean over = token.imprint().equals(Digest.sha256(note.bytes()))
                || token.imprint().equals(Digest.sha256(note.text().getBytes(UTF_8)));
        if (!over) {
            throw new Failed(name + ": expected a time-stamp of the checkpoint of " + Checkpoint.of(note).size()
                    + " entries, found one of something else");
        }
        if (!token.trusted(request.authorities())) {
            unchecked.merge("whether who time-stamped checkpoints is to be trusted: no --tsa certifies them", 1,
                    Integer::sum);
            return;
        }
        long size = Checkpoint.of(note).size();
        seen(size, token.at());
        report.timeStamped("the checkpoint of " + size + " entries was time-stamped at " + token.at() + " by "
                + Canonical.shortened(token.signer().getSubjectX500Principal().getName()));
    }

    private void witness(String name, SignedNote note, byte[] line) {
        Policy policy = request.policy().orElse(null);
        if (policy == null) {
            unchecked.merge("what witnesses said of checkpoints: no --policy", 1, Integer::sum);
            return;
        }
        try {
            NoteSignature signature = NoteSignature.parse(new String(line, UTF_8).stripTrailing());
            SignedNote alone = new SignedNote(note.text(), List.of(signature));
            Map<String, Instant> witnesses = policy.judge(alone).witnesses();
            if (witnesses.isEmpty()) {
                unchecked.merge("what witnesses said who are not in the policy", 1, Integer::sum);
            }
            witnesses.forEach((witness, at) -> {
                long size = Checkpoint.of(note).size();
                seen(size, at);
                report.checked("the checkpoint of " + size + " entries was cosigned by " + Canonical.shortened(witness)
                        + " at " + at);
            });
        } catch (BadSignature bad) {
            throw new Failed(name + ": " + bad.getMessage(), bad);
        }
    }

    private void seen(long size, Instant at) {
        seenBy.merge(size, at, (one, other) -> one.isBefore(other) ? one : other);
    }

    /** After the last member about the past. */
    void end() {
        unchecked.forEach((what, number) -> report.notChecked(what + " (" + number + ")"));
        if (seenBy.isEmpty()) {
            report.notChecked("when the checkpoints were signed, by an independent clock");
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
