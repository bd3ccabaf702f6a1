package org.caseledger.app.proofs.anchors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.caseledger.app.proofs.checkpoints.LogTree;
import org.caseledger.domain.log.note.Checkpoint;
import org.caseledger.domain.log.note.SignedNote;

/**
 * Sends checkpoints to a mailbox of somebody else, through a relay that takes mail from this machine (SMTP, RFC 5321). A
 * checkpoint is public, so the way there needs no secrecy.
 */
public final class EmailAnchor implements Anchor {

    private static final int PATIENCE = 20_000;

    private final InetSocketAddress relay;
    private final String from;
    private final String to;
    private final Duration every;
    private final InstantSource clock;

    /** Sends through this relay, at most so often. */
    public EmailAnchor(InetSocketAddress relay, String from, String to, Duration every, InstantSource clock) {
        this.relay = relay;
        this.from = from;
        this.to = to;
        this.every = every;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "email";
    }

    @Override
    public String place() {
        return to;
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public byte[] leave(SignedNote note, LogTree tree) throws IOException {
        String message = message(note);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(relay.getHostString(), relay.getPort()), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            Dialogue relayed = new Dialogue(socket);
            relayed.expect(220);
            relayed.say("HELO case-ledger", 250);
            relayed.say("MAIL FROM:<" + from + ">", 250);
            relayed.say("RCPT TO:<" + to + ">", 250);
            relayed.say("DATA", 354);
            relayed.say(message.replace("\n.", "\n..").replace("\n", "\r\n") + ".", 250);
            relayed.say("QUIT", 221);
        }
        return message.getBytes(StandardCharsets.UTF_8);
    }

    private String message(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.of(note);
        String date = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT)
                .format(clock.instant().atOffset(ZoneOffset.UTC));
        return "From: " + from + "\nTo: " + to + "\nDate: " + date + "\nMessage-ID: <" + UUID.randomUUID()
                + "@case-ledger>\nSubject: Checkpoint of " + checkpoint.size()
                + " entries\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
                + "Content-Transfer-Encoding: 8bit\n\n" + note;
    }

    /** What is said and answered, line by line. */
    private static final class Dialogue {

        private final OutputStream out;
        private final BufferedReader in;

        Dialogue(Socket socket) throws IOException {
            this.out = socket.getOutputStream();
            this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        }

        void say(String line, int expected) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            expect(expected);
        }

        void expect(int expected) throws IOException {
            String line = in.readLine();
            while (line != null && line.startsWith(expected + "-")) {
                line = in.readLine();
            }
            if (line == null || !line.startsWith(Integer.toString(expected))) {
                throw new IOException(
                        "the relay answered " + (line == null ? "nothing" : line.replaceAll("[^ -~]", "?")));
            }
        }
    }
}
