package org.caseledger.app.proofs.anchors;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A small time-stamping authority and a small mail server, real ones, on this machine. */
final class Loopback {

    private Loopback() {}

    /** A time-stamping authority of RFC 3161 with a key of its own. */
    static final class Authority implements AutoCloseable {

        private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");

        private final HttpServer server;
        private final X509CertificateHolder certificate;
        private final TimeStampTokenGenerator tokens;
        private int serial;

        @SuppressWarnings("JavaUtilDate") // the library speaks in these
        Authority() throws Exception {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            KeyPair pair = generator.generateKeyPair();
            X500Name name = new X500Name("CN=Loopback TSA");
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
            certificate = new JcaX509v3CertificateBuilder(
                    name, BigInteger.ONE, Date.from(Instant.parse("2020-01-01T00:00:00Z")),
                    Date.from(Instant.parse("2040-01-01T00:00:00Z")), name, pair.getPublic())
                    .addExtension(Extension.extendedKeyUsage, true,
                            new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                    .build(signer);
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            tokens = new TimeStampTokenGenerator(
                    new JcaSignerInfoGeneratorBuilder(digests).build(signer, certificate),
                    digests.get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                            org.bouncycastle.asn1.nist.NISTObjectIdentifiers.id_sha256)),
                    POLICY);
            tokens.addCertificates(new JcaCertStore(List.of(certificate)));
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
            server.createContext("/", exchange -> {
                try (exchange) {
                    TimeStampRequest request = new TimeStampRequest(exchange.getRequestBody().readAllBytes());
                    byte[] answer = new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256.getId()))
                            .generate(request, BigInteger.valueOf(++serial),
                                    Date.from(Instant.parse("2026-11-20T12:00:00Z")))
                            .getEncoded();
                    exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                } catch (org.bouncycastle.tsp.TSPException refused) {
                    throw new IOException(refused);
                }
            });
            server.start();
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        }

        X509CertificateHolder certificate() {
            return certificate;
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    /** A mail server that keeps what it is given. */
    static final class Mailbox implements AutoCloseable {

        private final ServerSocket server;
        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

        Mailbox() throws IOException {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(this::receive);
        }

        InetSocketAddress address() {
            return InetSocketAddress.createUnresolved("127.0.0.1", server.getLocalPort());
        }

        String message() {
            return String.valueOf(messages.poll());
        }

        private void receive() {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    receive(socket);
                } catch (IOException ended) {
                    if (!server.isClosed()) {
                        throw new UncheckedIOException(ended);
                    }
                }
            }
        }

        private void receive(Socket socket) throws IOException {
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            say(socket, "220 loopback");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals("DATA")) {
                    say(socket, "354 go on");
                    StringBuilder message = new StringBuilder();
                    for (String part = in.readLine(); !".".equals(part); part = in.readLine()) {
                        message.append(part).append('\n');
                    }
                    messages.add(message.toString());
                    say(socket, "250 kept");
                } else {
                    say(socket, line.equals("QUIT") ? "221 bye" : "250 yes");
                }
            }
        }

        private static void say(Socket socket, String line) throws IOException {
            socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
