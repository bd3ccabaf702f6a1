package org.caseledger.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.caseledger.app.access.Exports;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.proofs.NotSigned;
import org.caseledger.app.proofs.ProvenLogs;
import org.caseledger.app.recording.Recorder;
import org.caseledger.domain.export.ExportCommand.CloseHistory;
import org.caseledger.domain.export.ExportId;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.log.note.Receipt;
import org.caseledger.domain.reading.QuestionName;
import org.springframework.stereotype.Component;

/** Closes histories with the recorder and has them signed. */
@Component
final class ClosingBundles implements HistoryBundles {

    private static final QuestionName WHAT = new QuestionName("export-child-history");

    private final Exports exports;
    private final Recorder recorder;
    private final ProvenLogs proofs;
    private final BundleSource source;
    private final InstantSource clock;

    ClosingBundles(
            Exports exports, Recorder recorder, ProvenLogs proofs, BundleSource source, InstantSource ledgerClock) {
        this.exports = exports;
        this.recorder = recorder;
        this.proofs = proofs;
        this.source = source;
        this.clock = ledgerClock;
    }

    @Override
    public Bundle close(ChildId child, Redaction redaction, List<Long> since, Worker by) {
        exports.require(child, WHAT, by);
        long closing = recorder.record(
                new CloseHistory(
                        ExportId.random(), child, by.id(), clock.instant().truncatedTo(ChronoUnit.MICROS)),
                by,
                null)
                .position();
        Receipt receipt = Receipt.parse(proofs.caseLog()
                .receipt(closing)
                .orElseThrow(() -> new NotSigned("The closing entry cannot be read yet."))
                .getBytes(StandardCharsets.UTF_8));
        return new Bundle() {

            @Override
            public long closedAt() {
                return closing;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                source.write(child, closing, receipt.note(), redaction, since, out);
            }
        };
    }
}
