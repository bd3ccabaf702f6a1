package org.caseledger.domain.log.verify.leaves;

import org.caseledger.domain.log.Leaf;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.note.Checkpoint;
import org.caseledger.domain.log.note.Receipt;
import org.caseledger.domain.log.note.SignedNote;
import org.caseledger.domain.log.verify.report.Failed;
import org.caseledger.domain.log.verify.report.Report;
import org.caseledger.domain.log.verify.report.Request;
import org.caseledger.domain.log.verify.report.Trust;

/** Checks that the leaf in a receipt is in the log at the receipt's checkpoint. */
public final class ReceiptCheck {

    private final Request request;
    private final Report report;

    /**
     * @param request what was asked
     * @param report where the findings go
     */
    public ReceiptCheck(Request request, Report report) {
        this.request = request;
        this.report = report;
    }

    /**
     * Checks the receipt.
     *
     * @param bytes the whole of it
     * @throws Failed at the first contradiction
     */
    public void check(byte[] bytes) {
        Receipt receipt;
        Leaf leaf;
        try {
            receipt = Receipt.parse(bytes);
            leaf = receipt.leaf();
        } catch (Malformed wrong) {
            throw new Failed("expected a receipt with its leaf, found " + wrong.getMessage(), wrong);
        }
        long position = receipt.proof().index();
        if (!receipt.proves(leaf.hash())) {
            throw Failed.at(
                    position, leaf.stream(), "a proof that leads to " + receipt.checkpoint().root(), "another root");
        }
        report.says("position", position);
        report.says("entry", leaf.type() + " " + leaf.id());
        report.says("stream", leaf.stream() + ", seq " + leaf.seq());
        report.says("happened", leaf.occurred());
        report.says("recorded", leaf.recorded() + " by " + leaf.actor());
        report.checked("the entry is in the log at this position");
        new Trust(request, report).judge(receipt.note());
        seenBefore(receipt.checkpoint());
        report.notChecked("when the checkpoint was signed, by an independent clock: this file has no time-stamps");
        report.notChecked("the entry's payload and metadata: a receipt has only their digests");
        report.notChecked("the other entries of the log: a receipt is about one");
    }

    private void seenBefore(Checkpoint now) {
        Trust trust = new Trust(request, report);
        for (SignedNote note : request.seen()) {
            Checkpoint seen = trust.seen(note, now);
            if (seen.size() < now.size()) {
                report.notChecked("whether the log only grew since the " + seen.size()
                        + " entries seen before: that needs all leaves");
            } else if (seen.root().equals(now.root())) {
                report.checked("the checkpoint is the one seen before");
            } else {
                throw new Failed("expected the root " + seen.root() + " seen before at " + seen.size()
                        + " entries, found the root " + now.root());
            }
        }
    }
}
