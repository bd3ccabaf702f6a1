package org.caseledger.domain.log.verify.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.caseledger.domain.log.Canonical;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.archive.ArchiveReader.Content;
import org.caseledger.domain.log.bundle.BundleLayout;
import org.caseledger.domain.log.note.Checkpoint;
import org.caseledger.domain.log.note.SignedNote;
import org.caseledger.domain.log.tree.ConsistencyProof;
import org.caseledger.domain.log.verify.report.Failed;
import org.caseledger.domain.log.verify.report.Report;
import org.caseledger.domain.log.verify.report.Request;
import org.caseledger.domain.log.verify.report.Trust;
import org.jspecify.annotations.Nullable;

/** Checks that the log still has every past state that the bundle shows or the inspector kept. */
final class Past {

    private final Request request;
    private final Report report;
    private final Trust trust;
    private final Checkpoint now;
    private final Anchors anchors;
    private final NavigableMap<Long, Digest> proven = new TreeMap<>();
    private final NavigableMap<Long, ConsistencyProof> unused = new TreeMap<>();
    private @Nullable SignedNote waiting;

    Past(Request request, Report report, SignedNote note) {
        this.request = request;
        this.report = report;
        this.trust = new Trust(request, report);
        this.now = Checkpoint.of(note);
        this.anchors = new Anchors(request, report);
        proven.put(now.size(), now.root());
        anchors.know(note);
    }

    /** Whether a member is about the past. */
    boolean takes(String name) {
        return name.startsWith("checkpoints/") || name.startsWith("consistency/")
                || name.startsWith(BundleLayout.ANCHORS);
    }

    void take(Content member) {
        try {
            if (member.name().startsWith(BundleLayout.ANCHORS)) {
                requireNothingWaits();
                anchors.take(member);
            } else if (member.name().startsWith("checkpoints/")) {
                requireNothingWaits();
                checkpoint(member);
            } else {
                consistency(member);
            }
        } catch (Malformed wrong) {
            throw new Failed(member.name() + ": " + wrong.getMessage(), wrong);
        }
    }

    private void checkpoint(Content member) {
        SignedNote earlier = SignedNote.parse(member.content());
        Checkpoint checkpoint = Checkpoint.of(earlier);
        if (!member.name().equals(BundleLayout.earlierCheckpoint(checkpoint.size()))) {
            throw new Failed(member.name() + ": expected the checkpoint of that size, found one of "
                    + checkpoint.size());
        }
        if (!checkpoint.origin().equals(now.origin())) {
            throw new Failed(member.name() + ": expected a checkpoint of " + Canonical.shortened(now.origin())
                    + ", found one of " + Canonical.shortened(checkpoint.origin()));
        }
        if (checkpoint.size() >= now.size() || proven.containsKey(checkpoint.size())) {
            throw new Failed(member.name() + ": expected one checkpoint of each earlier size, found another");
        }
        trust.earlier(earlier);
        waiting = earlier;
    }

    private void consistency(Content member) {
        String name = member.name();
        long size = Canonical.decimal(
                name.substring(name.indexOf('/') + 1, Math.max(name.indexOf('/') + 1, name.indexOf('.')))
                        .replaceFirst("^0+(?=.)", ""),
                "the size of a consistency proof");
        if (!name.equals(BundleLayout.consistency(size))) {
            throw new Failed(name + ": not the name of a consistency proof");
        }
        List<Digest> path = new ArrayList<>();
        String text = Canonical.ascii(member.content(), "a consistency proof");
        for (int start = 0; start < text.length();) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                throw new Malformed("a consistency proof that ends early");
            }
            path.add(Digest.parseBase64(text.substring(start, end)));
            start = end + 1;
        }
        ConsistencyProof proof = new ConsistencyProof(size, now.size(), path);
        if (waiting == null) {
            unused.put(size, proof);
            return;
        }
        SignedNote earlier = waiting;
        waiting = null;
        if (Checkpoint.of(earlier).size() != size) {
            throw new Failed(name + ": expected the proof for the checkpoint before it");
        }
        prove(proof, Checkpoint.of(earlier).root(), "the bundle's checkpoint of " + size + " entries");
        anchors.know(earlier);
    }

    private void prove(ConsistencyProof proof, Digest earlier, String what) {
        if (!proof.proves(earlier, now.root())) {
            Long good = proven.lowerKey(proof.from());
            throw new Failed(
                    "a position from " + (good == null ? 0 : good) + " to " + (proof.from() - 1) + ": expected "
                            + "a log that extends " + what + ", found one that does not");
        }
        proven.put(proof.from(), earlier);
    }

    private void requireNothingWaits() {
        if (waiting != null) {
            throw new Failed("the bundle: a checkpoint of " + Checkpoint.of(waiting).size()
                    + " entries without its consistency proof");
        }
    }

    /** After the last member about the past. */
    void end() {
        requireNothingWaits();
        if (proven.size() > 1) {
            report.checked("the log only grew since each of the " + (proven.size() - 1)
                    + " earlier checkpoints in the bundle, the first of " + proven.firstKey() + " entries");
        }
        if (request.seen().isEmpty()) {
            report.notChecked("whether the log still has the past it once showed to somebody else: no --seen");
        }
        request.seen().forEach(this::seenBefore);
        unused.keySet().forEach(size -> report.notChecked(
                "the consistency proof since " + size + " entries: no checkpoint of that size is shown"));
        anchors.end();
    }

    private void seenBefore(SignedNote kept) {
        Checkpoint seen = trust.seen(kept, now);
        Digest known = proven.get(seen.size());
        ConsistencyProof proof = unused.remove(seen.size());
        if (known == null && proof != null) {
            prove(proof, seen.root(), "the " + seen.size() + " entries seen before");
        } else if (seen.size() == 0 || known != null && known.equals(seen.root())) {
            proven.put(seen.size(), seen.root());
        } else if (known != null) {
            Long good = proven.lowerKey(seen.size());
            throw new Failed("a position from " + (good == null ? 0 : good) + " to " + (seen.size() - 1)
                    + ": expected the root " + seen.root() + " seen before, found the root " + known);
        } else {
            report.notChecked("whether the log only grew since the " + seen.size()
                    + " entries seen before: the bundle has no proof for it; ask for one with since=" + seen.size());
            return;
        }
        report.checked("the log only grew since the " + seen.size() + " entries seen before");
    }

    /** What independent clocks say about how long the log was when. */
    Anchors times() {
        return anchors;
    }
}
