package org.caseledger.app.automation.telling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server of a few lines on a real socket. It can refuse, stay silent, or hang up after it has taken a message. */
final class SmallMailServer implements AutoCloseable {

    /** What it does with the next messages. */
    enum Mood {
        TAKES, REFUSES, STAYS_SILENT, HANGS_UP_AFTER_DATA
    }

    final List<String> taken = new CopyOnWriteArrayList<>();
    volatile Mood mood = Mood.TAKES;
    private final ServerSocket socket;

    SmallMailServer() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("small-mail-server").start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException closedOrCut) {
                continue;
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 small");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.length() < 4 ? line : line.substring(0, 4);
            if (verb.equals("RCPT") && mood == Mood.REFUSES) {
                say(client, "550 nobody of that name");
            } else if (verb.equals("DATA")) {
                say(client, "354 go on");
                StringBuilder message = new StringBuilder();
                for (String text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
                    message.append(text).append('\n');
                }
                if (mood == Mood.STAYS_SILENT) {
                    in.readLine(); // until the other side gives up
                    return;
                }
                taken.add(message.toString());
                if (mood == Mood.HANGS_UP_AFTER_DATA) {
                    return;
                }
                say(client, "250 taken as number " + taken.size());
            } else if (verb.equals("QUIT")) {
                say(client, "221 goodbye");
                return;
            } else {
                say(client, "250 yes");
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
