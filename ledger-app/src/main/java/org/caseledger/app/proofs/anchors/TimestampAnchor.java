package org.caseledger.app.proofs.anchors;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.caseledger.app.proofs.checkpoints.LogTree;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.note.SignedNote;
import org.jspecify.annotations.Nullable;

/**
 * Has a time-stamping authority say when a checkpoint was there (RFC 3161). What is stamped is the SHA-256 of the whole
 * signed note; what comes back is the token (DER), which anybody can verify against the authority's certificate.
 */
public final class TimestampAnchor implements Anchor {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI authority;
    private final @Nullable X509CertificateHolder trusted;
    private final Duration every;
    private final HttpClient http;
    private final SecureRandom random = new SecureRandom();

    /** @param trusted the certificate the token must be signed with; null where any the token carries will do */
    public TimestampAnchor(URI authority, @Nullable X509CertificateHolder trusted, Duration every, HttpClient http) {
        this.authority = authority;
        this.trusted = trusted;
        this.every = every;
        this.http = http;
    }

    @Override
    public String kind() {
        return "rfc3161";
    }

    @Override
    public String place() {
        return authority.toString();
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public byte[] leave(SignedNote note, LogTree tree) throws IOException, InterruptedException {
        TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
        asking.setCertReq(true);
        TimeStampRequest request = asking.generate(
                NISTObjectIdentifiers.id_sha256, Digest.sha256(note.bytes()).bytes(), new BigInteger(64, random));
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(authority)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/timestamp-query")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("the time-stamping authority answered " + answer.statusCode());
        }
        try {
            TimeStampResponse response = new TimeStampResponse(answer.body());
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) {
                throw new IOException("the time-stamping authority gave no token: " + response.getStatusString());
            }
            verify(token);
            return token.getEncoded();
        } catch (TSPException refused) {
            throw new IOException("the time-stamping authority answered something else", refused);
        }
    }

    private void verify(TimeStampToken token) throws IOException, TSPException {
        try {
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificateOf(token)));
        } catch (OperatorCreationException | java.security.cert.CertificateException unusable) {
            throw new IOException("the certificate of the time-stamping authority cannot be used", unusable);
        }
    }

    @SuppressWarnings("unchecked") // the library declares the selector without its type
    private X509CertificateHolder certificateOf(TimeStampToken token) throws IOException {
        if (trusted != null) {
            return trusted;
        }
        Collection<X509CertificateHolder> carried = token.getCertificates().getMatches(token.getSID());
        if (carried.isEmpty()) {
            throw new IOException("the token carries no certificate");
        }
        return carried.iterator().next();
    }
}
