package org.caseledger.app.proofs.setup;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.cert.X509CertificateHolder;
import org.caseledger.app.clock.MachineClock;
import org.caseledger.app.proofs.anchors.Anchor;
import org.caseledger.app.proofs.anchors.EmailAnchor;
import org.caseledger.app.proofs.anchors.FileAnchor;
import org.caseledger.app.proofs.anchors.TimestampAnchor;
import org.caseledger.app.proofs.anchors.WitnessAnchor;
import org.caseledger.app.setup.LedgerHome;
import org.caseledger.app.setup.PrivateFiles;
import org.caseledger.app.setup.SetupProblem;
import org.caseledger.domain.log.note.VerifierKey;

/** The places the settings name. */
final class AnchorPlaces {

    private final AnchorSettings settings;
    private final LedgerHome home;
    private final HttpClient http;

    AnchorPlaces(AnchorSettings settings, LedgerHome home, HttpClient http) {
        this.settings = settings;
        this.home = home;
        this.http = http;
    }

    List<Anchor> of(String log) {
        List<Anchor> anchors = new ArrayList<>();
        if (settings.file().enabled()) {
            Path folder = settings.file().folder();
            Path place = folder == null ? home.folder("anchors") : PrivateFiles.folder(folder);
            anchors.add(new FileAnchor(place.resolve(log + ".checkpoints"), settings.file().every()));
        }
        String to = settings.email().to();
        if (to != null) {
            anchors.add(new EmailAnchor(
                    relay(settings.email().relay()), address("from", settings.email().from()), address("to", to),
                    settings.email().every(), MachineClock.source()));
        }
        URI authority = settings.timestamp().url();
        if (authority != null) {
            Path certificate = settings.timestamp().certificate();
            anchors.add(new TimestampAnchor(
                    authority, certificate == null ? null : certificate(certificate), settings.timestamp().every(),
                    http));
        }
        settings.witnesses().forEach(witness -> anchors.add(witness(witness)));
        return anchors;
    }

    private Anchor witness(String named) {
        String[] parts = named.strip().split("\\s+", -1);
        try {
            if (parts.length == 2) {
                VerifierKey key = VerifierKey.parse(parts[0]);
                URI address = URI.create(parts[1].replaceFirst("/+$", ""));
                if (key.type() == VerifierKey.Type.COSIGNATURE && Objects.toString(address.getScheme(), "")
                        .startsWith("http")) {
                    return new WitnessAnchor(address, key, settings.witnessesEvery(), http);
                }
            }
        } catch (IllegalArgumentException wrong) {
            throw new SetupProblem(
                    "case-ledger.anchors.witnesses holds something that is no witness: " + wrong.getMessage(), wrong);
        }
        throw new SetupProblem(
                "case-ledger.anchors.witnesses holds for each witness its key for cosignatures, a space, and"
                        + " its address, such as https://witness.example.");
    }

    private static InetSocketAddress relay(String hostAndPort) {
        int colon = hostAndPort.lastIndexOf(':');
        if (colon > 0 && hostAndPort.substring(colon + 1).matches("[1-9][0-9]{0,4}")) {
            int port = Integer.parseInt(hostAndPort.substring(colon + 1));
            if (port <= 65_535) {
                return InetSocketAddress.createUnresolved(hostAndPort.substring(0, colon), port);
            }
        }
        throw new SetupProblem("case-ledger.anchors.email.relay is a host and a port, such as mail.example.gov.uk:25.");
    }

    private static String address(String which, String address) {
        if (!address.matches("[!-;=?-~]+@[!-;=?-~]+")) {
            throw new SetupProblem("The address that checkpoints are sent " + which + " is no e-mail address.");
        }
        return address;
    }

    private static X509CertificateHolder certificate(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            int begin = text.indexOf("-----BEGIN CERTIFICATE-----");
            if (begin >= 0) {
                bytes = Base64.getMimeDecoder().decode(
                        text.substring(begin + 27, text.indexOf("-----END CERTIFICATE-----", begin)));
            }
            return new X509CertificateHolder(bytes);
        } catch (IOException | IllegalArgumentException | StringIndexOutOfBoundsException unreadable) {
            throw new SetupProblem("The file " + file + " holds no certificate of a time-stamping authority.",
                    unreadable);
        }
    }
}
