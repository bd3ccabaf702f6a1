package org.caseledger.app.automation.mosaic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.caseledger.app.automation.mosaic.Mosaic.Answer.Kept;
import org.caseledger.app.automation.mosaic.Mosaic.Answer.Missed;
import org.caseledger.app.automation.mosaic.Mosaic.Answer.Refused;
import org.caseledger.app.automation.mosaic.Mosaic.Answer.Taken;
import org.caseledger.domain.casenote.MosaicFailure;
import org.caseledger.projections.casenotes.CaseNote;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts each note as JSON, under its id as {@code Idempotency-Key}. An answer counts only where it names the note it
 * answers: {@code {"id": "...", "mosaicCaseNoteId": "...", "recordedAt": "..."}}, of which the last two may be missing.
 */
final class MosaicOverHttp implements Mosaic {

    /** Of the form notes are sent in. */
    static final int MAPPING_VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder(
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build()).build();
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int LONGEST_ID = 64;

    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;
    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;

    private final URI endpoint;
    private final MosaicSettings settings;
    private final HttpClient http;

    MosaicOverHttp(URI endpoint, MosaicSettings settings) {
        this.endpoint = endpoint;
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    @Override
    public Answer take(CaseNote note) {
        CompletableFuture<HttpResponse<byte[]>> asked = http.sendAsync(
                request(note), head -> new LimitedBody(LONGEST_ANSWER));
        try {
            return read(asked.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS), note.id());
        } catch (TimeoutException slow) {
            asked.cancel(true);
            return new Missed("no answer within " + settings.timeout().toMillis() + " ms", MosaicFailure.NO_ANSWER);
        } catch (ExecutionException failed) {
            return failed.getCause() instanceof IOException cause ? broken(cause) : broken(new IOException(failed));
        } catch (InterruptedException stopping) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            return new Missed("the ledger is stopping", MosaicFailure.NO_ANSWER);
        }
    }

    private static Answer broken(IOException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof LimitedBody.TooLong) {
                return new Missed("an answer without end", MosaicFailure.UNREADABLE_ANSWER);
            }
        }
        return new Missed(failed.getClass().getSimpleName(), MosaicFailure.NO_ANSWER);
    }

    private HttpRequest request(CaseNote note) {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Idempotency-Key", note.id().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(form(note))));
        if (settings.token() != null) {
            request.header("Authorization", "Bearer " + settings.token());
        }
        return request.build();
    }

    private static Map<String, Object> form(CaseNote note) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", note.id().toString());
        form.put("mappingVersion", MAPPING_VERSION);
        form.put("mosaicPersonId", note.mosaicPersonId());
        form.put("type", note.type().name());
        form.put("title", note.title());
        form.put("effectiveAt", note.effectiveAt().toString());
        form.put("recordedAt", note.recordedAt().toString());
        form.put("author", note.author());
        form.put("text", note.text());
        return form;
    }

    /** A conflict that names the note and its id says that it was there before; a refusal of the caller is none of the note. */
    private static Answer read(HttpResponse<byte[]> response, UUID note) {
        int status = response.statusCode();
        String said = "HTTP " + status;
        if (status >= OK && status < MULTIPLE_CHOICES || status == CONFLICT) {
            Answer answer = content(said, response.body(), note);
            return status == CONFLICT && !(answer instanceof Kept)
                    ? new Missed(said, MosaicFailure.UNREADABLE_ANSWER)
                    : answer;
        }
        return switch (status) {
            case BAD_REQUEST, TOO_LARGE, UNPROCESSABLE -> new Refused(said);
            default -> new Missed(
                    said,
                    status < BAD_REQUEST ? MosaicFailure.UNREADABLE_ANSWER : MosaicFailure.NO_ANSWER);
        };
    }

    private static Answer content(String said, byte[] body, UUID note) {
        try {
            JsonNode answer = JSON.readTree(body);
            JsonNode of = answer.get("id");
            if (of == null || !of.isString() || !of.stringValue().equals(note.toString())) {
                return new Missed(said + ", about no note or another", MosaicFailure.UNREADABLE_ANSWER);
            }
            JsonNode id = answer.get("mosaicCaseNoteId");
            if (id == null || id.isNull()) {
                return new Taken(said);
            }
            String kept = id.isString() || id.isIntegralNumber() ? id.asString() : "";
            return isId(kept)
                    ? new Kept(said, kept, since(answer.get("recordedAt")))
                    : new Missed(said + ", with an id that is none", MosaicFailure.UNREADABLE_ANSWER);
        } catch (JacksonException | DateTimeException wrong) {
            return new Missed(said + ", not to be read", MosaicFailure.UNREADABLE_ANSWER);
        }
    }

    private static boolean isId(String text) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= LONGEST_ID
                && text.codePoints().noneMatch(MosaicOverHttp::isNoPartOfAnId);
    }

    private static boolean isNoPartOfAnId(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static @Nullable Instant since(@Nullable JsonNode time) {
        return time == null || time.isNull() ? null : OffsetDateTime.parse(time.asString()).toInstant();
    }

    /** Reads a body to its end, or gives up where it is longer than anything that was asked for. */
    private static final class LimitedBody implements BodySubscriber<byte[]> {

        private final int most;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
        private @Nullable Subscription subscription;

        /** @param most how many bytes it may have */
        LimitedBody(int most) {
            this.most = most;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return whole;
        }

        @Override
        public void onSubscribe(Subscription given) {
            subscription = given;
            given.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> parts) {
            for (ByteBuffer part : parts) {
                if (bytes.size() + part.remaining() > most) {
                    if (subscription != null) {
                        subscription.cancel();
                    }
                    whole.completeExceptionally(new TooLong());
                    return;
                }
                byte[] read = new byte[part.remaining()];
                part.get(read);
                bytes.writeBytes(read);
            }
        }

        @Override
        public void onError(Throwable failed) {
            whole.completeExceptionally(failed);
        }

        @Override
        public void onComplete() {
            whole.complete(bytes.toByteArray());
        }

        /** The body goes on and on. */
        static final class TooLong extends IOException {

            private static final long serialVersionUID = 1L;

            TooLong() {
                super("the answer is longer than any answer to a case note");
            }
        }
    }
}
