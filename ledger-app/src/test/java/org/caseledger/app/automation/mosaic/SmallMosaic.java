package org.caseledger.app.automation.mosaic;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Something that takes case notes for Mosaic, on this machine: it answers rightly, unless it is told how else to. */
public final class SmallMosaic implements AutoCloseable {

    private static final int CREATED = 201;

    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final Map<String, String> kept = new ConcurrentHashMap<>();
    private final Queue<Manner> manners = new ConcurrentLinkedDeque<>();
    private final AtomicInteger ids = new AtomicInteger(774_000);
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    /** Starts it on a free port. */
    public SmallMosaic() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(threads);
        server.createContext("/case-notes", this::handle);
        server.start();
    }

    /** What came in. */
    public record Taken(String key, String authorization, String body) {}

    /** A way to answer. */
    @FunctionalInterface
    interface Manner {

        void answer(HttpExchange exchange, String key) throws IOException;
    }

    /** Where case notes are sent. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/case-notes");
    }

    /** Everything that came in, in its order. */
    public List<Taken> taken() {
        return taken;
    }

    /** How many different notes it keeps. */
    public int kept() {
        return kept.size();
    }

    /** How the next is answered. */
    void next(Manner manner) {
        manners.add(manner);
    }

    /** The next is kept, and never answered. */
    public void keepTheNextAndNeverAnswer() {
        next((exchange, key) -> {
            keep(key);
            waitForTheEnd();
        });
    }

    String keep(String key) {
        return kept.computeIfAbsent(key, unknown -> Integer.toString(ids.incrementAndGet()));
    }

    void waitForTheEnd() throws IOException {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    static void say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String key = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            taken.add(new Taken(key, String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")), body));
            Manner manner = manners.poll();
            if (manner != null) {
                manner.answer(exchange, key);
            } else {
                say(exchange, CREATED, "{\"id\": \"%s\", \"mosaicCaseNoteId\": \"%s\"}".formatted(key, keep(key)));
            }
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.close();
    }
}
