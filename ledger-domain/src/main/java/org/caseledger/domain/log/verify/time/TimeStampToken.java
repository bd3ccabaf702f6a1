package org.caseledger.domain.log.verify.time;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Malformed;

/**
 * What a time-stamping authority signed (RFC 3161, in the CMS of RFC 5652): that something with this digest existed at this time.
 *
 * @param imprint SHA-256 of what was time-stamped
 * @param at when
 * @param signer the certificate whose key signed it
 * @param others further certificates that came with it
 */
public record TimeStampToken(Digest imprint, Instant at, X509Certificate signer, List<X509Certificate> others) {

    private static final String SIGNED_DATA = "2a864886f70d010702";
    private static final String TST_INFO = "2a864886f70d0109100104";
    private static final String CONTENT_TYPE = "2a864886f70d010903";
    private static final String MESSAGE_DIGEST = "2a864886f70d010904";
    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
    private static final Map<String, String> DIGESTS = Map.of("608648016503040201", "SHA-256", "608648016503040202",
            "SHA-384", "608648016503040203", "SHA-512");
    private static final String RSA = "2a864886f70d010101";
    private static final Map<String, String> SIGNATURES = Map.of(
            "2a864886f70d01010b", "SHA256withRSA",
            "2a864886f70d01010c", "SHA384withRSA",
            "2a864886f70d01010d", "SHA512withRSA",
            "2a8648ce3d040302", "SHA256withECDSA",
            "2a8648ce3d040303", "SHA384withECDSA",
            "2a8648ce3d040304", "SHA512withECDSA",
            "2b6570", "Ed25519");
    private static final DateTimeFormatter GENERALIZED = new DateTimeFormatterBuilder()
            .appendPattern("uuuuMMddHHmmss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT);

    /** Copies what it is given. */
    public TimeStampToken {
        others = List.copyOf(others);
    }

    /** The one signature of a token and what it is over. */
    @SuppressWarnings("ArrayRecordComponent") // never leaves this class
    private record Signed(String digest, byte[] attributes, String algorithm, byte[] signature) {}

    /**
     * Reads a token and checks its signature with a certificate that came with it or is known.
     *
     * @param token a CMS ContentInfo in DER
     * @param known certificates that may have signed it
     * @return the token, signed by {@link #signer()}; whether that is anybody to trust is another question
     * @throws Malformed if it is no token, or the signature is nobody's
     */
    public static TimeStampToken parse(byte[] token, Collection<X509Certificate> known) {
        Der outer = Der.of(token);
        Der info = outer.enter(Der.SEQUENCE);
        outer.requireEnd();
        require(SIGNED_DATA, info);
        Der data = info.enter(Der.CONTEXT_0).enter(Der.SEQUENCE);
        info.requireEnd();
        data.content(Der.INTEGER);
        data.content(Der.SET);
        Der encapsulated = data.enter(Der.SEQUENCE);
        require(TST_INFO, encapsulated);
        byte[] content = encapsulated.enter(Der.CONTEXT_0).content(Der.OCTETS);
        List<X509Certificate> certificates = data.isNext(Der.CONTEXT_0)
                ? certificates(data.enter(Der.CONTEXT_0))
                : List.of();
        if (data.isNext(Der.CONTEXT_1)) {
            data.skip();
        }
        Der signers = data.enter(Der.SET);
        Signed signed = signed(signers.enter(Der.SEQUENCE));
        signers.requireEnd();
        data.requireEnd();
        requireAttributes(signed, content);
        List<X509Certificate> candidates = new ArrayList<>(certificates);
        candidates.addAll(known);
        X509Certificate signer = candidates.stream()
                .filter(certificate -> verifies(certificate, signed))
                .findFirst()
                .orElseThrow(() -> new Malformed("a time-stamp that no certificate at hand has signed"));
        return of(content, signer, certificates);
    }

    private static TimeStampToken of(byte[] content, X509Certificate signer, List<X509Certificate> others) {
        Der outer = Der.of(content);
        Der info = outer.enter(Der.SEQUENCE);
        outer.requireEnd();
        info.content(Der.INTEGER);
        info.content(Der.OID);
        Der imprint = info.enter(Der.SEQUENCE);
        Der algorithm = imprint.enter(Der.SEQUENCE);
        String digest = DIGESTS.get(oid(algorithm));
        byte[] hash = imprint.content(Der.OCTETS);
        if (!"SHA-256".equals(digest)) {
            throw new Malformed("a time-stamp over another digest than SHA-256");
        }
        info.content(Der.INTEGER);
        Instant at;
        try {
            at = LocalDateTime.parse(new String(info.content(Der.TIME), US_ASCII), GENERALIZED)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException wrong) {
            throw new Malformed("a time-stamp without a time", wrong);
        }
        return new TimeStampToken(Digest.of(hash), at, signer, others);
    }

    /**
     * Whether the signer may time-stamp and is one of these authorities, or certified by one of them, as of the time of the token.
     *
     * @param authorities those the inspector trusts
     */
    public boolean trusted(List<X509Certificate> authorities) {
        try {
            List<String> uses = signer.getExtendedKeyUsage();
            signer.checkValidity(Date.from(at));
            if (uses == null || !uses.contains(TIME_STAMPING)) {
                return false;
            }
            return authorities.contains(signer) || certified(authorities);
        } catch (GeneralSecurityException notThen) {
            return false;
        }
    }

    private boolean certified(List<X509Certificate> authorities) throws GeneralSecurityException {
        if (authorities.isEmpty()) {
            return false;
        }
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(signer);
        Set<TrustAnchor> anchors = authorities.stream()
                .map(authority -> new TrustAnchor(authority, null))
                .collect(Collectors.toSet());
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
        List<X509Certificate> all = new ArrayList<>(others);
        all.add(signer);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(all)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(at));
        CertPathBuilder.getInstance("PKIX").build(parameters);
        return true;
    }

    private static Signed signed(Der signer) {
        signer.content(Der.INTEGER);
        signer.skip();
        Der digest = signer.enter(Der.SEQUENCE);
        String digestName = DIGESTS.get(oid(digest));
        if (digestName == null || !signer.isNext(Der.CONTEXT_0)) {
            throw new Malformed("a time-stamp without signed attributes, or with an unknown digest");
        }
        byte[] attributes = signer.whole();
        // what is signed has the tag of a set (RFC 5652 section 5.4)
        attributes[0] = Der.SET;
        Der algorithm = signer.enter(Der.SEQUENCE);
        String oid = oid(algorithm);
        String name = oid.equals(RSA) ? digestName.replace("-", "") + "withRSA" : SIGNATURES.get(oid);
        byte[] signature = signer.content(Der.OCTETS);
        if (name == null) {
            throw new Malformed("a time-stamp with an unknown signature algorithm");
        }
        return new Signed(digestName, attributes, name, signature);
    }

    private static void requireAttributes(Signed signed, byte[] content) {
        Der attributes = Der.of(signed.attributes()).enter(Der.SET);
        boolean typed = false;
        boolean digested = false;
        while (attributes.hasMore()) {
            Der attribute = attributes.enter(Der.SEQUENCE);
            String type = oid(attribute);
            Der values = attribute.enter(Der.SET);
            if (type.equals(CONTENT_TYPE)) {
                typed = oid(values).equals(TST_INFO);
            } else if (type.equals(MESSAGE_DIGEST)) {
                digested = Arrays.equals(values.content(Der.OCTETS), digest(signed.digest(), content));
            }
        }
        if (!typed || !digested) {
            throw new Malformed("a time-stamp whose signature is over something else");
        }
    }

    private static byte[] digest(String algorithm, byte[] content) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + algorithm, impossible);
        }
    }

    private static boolean verifies(X509Certificate certificate, Signed signed) {
        try {
            Signature signature = Signature.getInstance(signed.algorithm());
            signature.initVerify(certificate.getPublicKey());
            signature.update(signed.attributes());
            return signature.verify(signed.signature());
        } catch (GeneralSecurityException anotherKey) {
            return false;
        }
    }

    private static List<X509Certificate> certificates(Der set) {
        List<X509Certificate> found = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            while (set.hasMore()) {
                found.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(set.whole())));
            }
        } catch (GeneralSecurityException unreadable) {
            throw new Malformed("a time-stamp with a certificate that cannot be read", unreadable);
        }
        return found;
    }

    private static void require(String oid, Der next) {
        if (!oid(next).equals(oid)) {
            throw new Malformed("not a time-stamp token");
        }
    }

    private static String oid(Der next) {
        return HexFormat.of().formatHex(next.content(Der.OID));
    }
}
