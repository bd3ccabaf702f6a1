package org.caseledger.domain.log.verify.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.note.Policy;
import org.caseledger.domain.log.note.SignedNote;
import org.caseledger.domain.log.note.VerifierKey;

/**
 * What the inspector asked for.
 *
 * @param file what to verify
 * @param keys the keys of the log, as the inspector knows them
 * @param policy the trust policy, if one was given
 * @param seen earlier checkpoints the inspector kept
 * @param authorities the certificates that the inspector trusts for time-stamps
 */
public record Request(Path file, List<VerifierKey> keys, Optional<Policy> policy, List<SignedNote> seen,
        List<X509Certificate> authorities) {

    /** What is printed when nothing that can be done was asked for. */
    public static final String USAGE = """
                                       usage: java -jar ledger-domain.jar verify FILE [--key KEY]... [--policy FILE] [--seen FILE]... [--tsa FILE]...

                                         FILE      a bundle of one child's history, leaves with their checkpoint, or a receipt (.tlog-proof)
                                         --key     the key of the log, as text (name+id+key) or as a file of such lines
                                         --policy  whom you trust: a C2SP tlog-policy file of logs, witnesses and their quorum
                                         --seen    a checkpoint of this log that you kept: it must still be its past
                                         --tsa     the certificate of a time-stamping authority that you trust, or of whoever certifies it

                                       exit status: 0 nothing failed, 1 FAILED, 2 the input cannot be used""";

    /** Copies what it is given. */
    public Request {
        keys = List.copyOf(keys);
        seen = List.copyOf(seen);
        authorities = List.copyOf(authorities);
    }

    /**
     * Reads the command line.
     *
     * @param arguments {@code verify} and what follows it
     * @return what was asked
     * @throws Unusable if the arguments ask for nothing that can be done
     */
    public static Request parse(String... arguments) {
        List<String> rest = new ArrayList<>(List.of(arguments));
        if (rest.size() < 2 || !rest.removeFirst().equals("verify")) {
            throw new Unusable(USAGE);
        }
        List<Path> files = new ArrayList<>();
        List<VerifierKey> keys = new ArrayList<>();
        List<Policy> policies = new ArrayList<>();
        List<SignedNote> seen = new ArrayList<>();
        List<X509Certificate> authorities = new ArrayList<>();
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            switch (option) {
                case "--key" -> keys.addAll(keys(value(option, rest)));
                case "--policy" -> policies.add(policy(value(option, rest)));
                case "--seen" -> seen.add(checkpoint(value(option, rest)));
                case "--tsa" -> authorities.addAll(certificates(value(option, rest)));
                default -> files.add(path(option));
            }
        }
        if (files.size() != 1 || policies.size() > 1 || files.getFirst().toString().startsWith("--")) {
            throw new Unusable(USAGE);
        }
        return new Request(files.getFirst(), keys, policies.stream().findFirst(), seen, authorities);
    }

    private static String value(String option, List<String> rest) {
        if (rest.isEmpty()) {
            throw new Unusable(option + " needs a value\n" + USAGE);
        }
        return rest.removeFirst();
    }

    private static List<VerifierKey> keys(String value) {
        String text = new File(value).isFile() ? new String(read(value), UTF_8) : value;
        try {
            List<VerifierKey> keys = text.lines().map(VerifierKey::parse).toList();
            if (keys.isEmpty() || keys.stream().anyMatch(key -> key.type() != VerifierKey.Type.NOTE)) {
                throw new Unusable("--key takes keys of logs; witnesses belong into a policy");
            }
            return keys;
        } catch (Malformed wrong) {
            throw new Unusable("--key: " + wrong.getMessage(), wrong);
        }
    }

    private static Policy policy(String file) {
        try {
            return Policy.parse(read(file));
        } catch (Malformed wrong) {
            throw new Unusable("--policy: " + wrong.getMessage(), wrong);
        }
    }

    private static SignedNote checkpoint(String file) {
        try {
            return SignedNote.parse(read(file));
        } catch (Malformed wrong) {
            throw new Unusable("--seen: " + wrong.getMessage(), wrong);
        }
    }

    private static List<X509Certificate> certificates(String file) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(read(file))).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException wrong) {
            throw new Unusable("--tsa: " + wrong.getMessage(), wrong);
        }
    }

    private static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException wrong) {
            throw new Unusable("not the name of a file: " + file, wrong);
        }
    }

    private static byte[] read(String file) {
        try {
            return Files.readAllBytes(path(file));
        } catch (IOException unreadable) {
            throw new Unusable("cannot read " + file + ": " + unreadable, unreadable);
        }
    }
}
