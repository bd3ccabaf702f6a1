package org.caseledger.app.web.conventions.recording;

import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.recording.Recorder;
import org.caseledger.app.recording.Recorder.ReceiptRequest;
import org.caseledger.app.recording.Recorder.Recorded;
import org.caseledger.app.recording.Seen;
import org.caseledger.domain.ids.LedgerId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * One call that records: who makes it, under which key, and against which state. Controllers take it as an argument.
 *
 * <p>What was answered to the key before is answered again before anything else is looked at, so that a repeated call
 * succeeds even where the record has moved on.
 */
public final class Recording {

    /** The header that says how far the ledger has come with this call. */
    public static final String POSITION_HEADER = "Ledger-Position";

    private final Worker by;
    private final String key;
    private final String fingerprint;
    private final @Nullable String ifMatch;
    private final RecordingTools tools;

    Recording(Worker by, String key, String fingerprint, @Nullable String ifMatch, RecordingTools tools) {
        this.by = by;
        this.key = key;
        this.fingerprint = fingerprint;
        this.ifMatch = ifMatch;
        this.tools = tools;
    }

    /** Who records. */
    public Worker by() {
        return by;
    }

    /** The same call's next record, where one form holds two: sent again, each is recorded once. */
    public Recording next(String part) {
        return new Recording(by, key + "." + part, fingerprint, null, tools);
    }

    /**
     * Records on something new.
     *
     * @param resource its id, freshly made; a repeated call answers the first one's
     * @param collection the path it is added to, such as {@code /api/v1/contacts}
     * @param command made only when the key has not come before
     */
    public ResponseEntity<RecordedAnswer> create(LedgerId resource, String collection, Supplier<?> command) {
        return record(resource, collection + "/" + resource.value(), receipt -> {
            if (seen(resource) != null) {
                throw new Recorder.Stale();
            }
            return tools.recorder().record(command.get(), by, receipt);
        });
    }

    /**
     * Records on something that is there.
     *
     * @param resource its id
     * @param collection the path it is in, such as {@code /api/v1/contacts}
     * @param command made only when the key has not come before; it refuses what the caller may not know of
     */
    public ResponseEntity<RecordedAnswer> onto(LedgerId resource, String collection, Supplier<?> command) {
        return record(
                resource,
                collection + "/" + resource.value(),
                receipt -> tools.recorder().record(command.get(), by, receipt, seen(resource)));
    }

    private @Nullable Seen seen(LedgerId resource) {
        return ifMatch == null ? null : EntityTags.seen(resource, ifMatch);
    }

    private ResponseEntity<RecordedAnswer> record(
            LedgerId resource, String location, Function<ReceiptRequest, Recorded> recording) {
        ReceiptRequest receipt = new ReceiptRequest(key, fingerprint, resource.value().toString(), location);
        return tools.inFlight().alone(by.id(), key, () -> {
            Recorded stored = tools.recorder().recall(by, receipt);
            return answer(stored != null ? stored : recording.apply(receipt));
        });
    }

    private static ResponseEntity<RecordedAnswer> answer(Recorded recorded) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create(recorded.location()))
                .header(POSITION_HEADER, Long.toString(recorded.position()));
        if (recorded.replayed()) {
            answer.header("Idempotent-Replayed", "true");
        }
        return answer.body(new RecordedAnswer(recorded.resource(), recorded.position(), recorded.recordedAt()));
    }
}
