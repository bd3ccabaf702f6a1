package org.caseledger.app.proofs.anchors;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.caseledger.app.proofs.checkpoints.LogTree;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.note.BadSignature;
import org.caseledger.domain.log.note.Checkpoint;
import org.caseledger.domain.log.note.Cosignature;
import org.caseledger.domain.log.note.NoteSignature;
import org.caseledger.domain.log.note.SignedNote;
import org.caseledger.domain.log.note.VerifierKey;

/**
 * Has a witness cosign checkpoints (C2SP tlog-witness): somebody independent, who cosigns only what extends everything it
 * has seen of this log. What comes back is the line of its cosignature.
 */
public final class WitnessAnchor implements Anchor {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI witness;
    private final VerifierKey key;
    private final Duration every;
    private final HttpClient http;
    private final ConcurrentMap<String, Long> seen = new ConcurrentHashMap<>();

    /**
     * A witness.
     *
     * @param witness its prefix; {@code /add-checkpoint} is asked below it
     * @param key of type {@link VerifierKey.Type#COSIGNATURE}
     */
    public WitnessAnchor(URI witness, VerifierKey key, Duration every, HttpClient http) {
        this.witness = witness;
        this.key = key;
        this.every = every;
        this.http = http;
    }

    @Override
    public String kind() {
        return "witness";
    }

    @Override
    public String place() {
        return key.name() + " " + witness;
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public byte[] leave(SignedNote note, LogTree tree) throws IOException, InterruptedException {
        Checkpoint checkpoint = Checkpoint.of(note);
        long old = seen.getOrDefault(checkpoint.origin(), 0L);
        requireNotAhead(old, checkpoint);
        HttpResponse<String> answer = add(old, note, tree);
        if (answer.statusCode() == 409) {
            old = size(answer.body());
            requireNotAhead(old, checkpoint);
            answer = add(old, note, tree);
        }
        if (answer.statusCode() != 200) {
            throw new IOException("the witness " + key.name() + " answered " + answer.statusCode());
        }
        String line = cosignature(note, answer.body());
        seen.put(checkpoint.origin(), checkpoint.size());
        return line.getBytes(StandardCharsets.UTF_8);
    }

    private void requireNotAhead(long seenByWitness, Checkpoint checkpoint) throws AheadOfLog {
        if (seenByWitness > checkpoint.size()) {
            throw new AheadOfLog("The witness " + key.name() + " has seen " + seenByWitness + " entries of "
                    + checkpoint.origin() + ", and the log shows " + checkpoint.size() + ".", seenByWitness);
        }
    }

    private HttpResponse<String> add(long old, SignedNote note, LogTree tree)
            throws IOException, InterruptedException {
        long size = Checkpoint.of(note).size();
        List<Digest> proof = tree.consistent(old, size).proof().path();
        String body = "old " + old + "\n"
                + proof.stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining())
                + "\n" + note;
        return http.send(
                HttpRequest.newBuilder(URI.create(witness + "/add-checkpoint"))
                        .timeout(PATIENCE)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String cosignature(SignedNote note, String body) throws IOException {
        try {
            for (String line : body.lines().toList()) {
                NoteSignature signature = NoteSignature.parse(line);
                if (signature.claims(key) && Cosignature.seen(note.with(signature), key).isPresent()) {
                    return line;
                }
            }
        } catch (Malformed | BadSignature wrong) {
            throw new IOException("the witness " + key.name() + " answered no cosignature of its key", wrong);
        }
        throw new IOException("the witness " + key.name() + " answered no cosignature of its key");
    }

    private static long size(String body) throws IOException {
        if (!body.strip().matches("0|[1-9][0-9]{0,17}")) {
            throw new IOException("the witness answered a conflict without a size");
        }
        return Long.parseLong(body.strip());
    }
}
