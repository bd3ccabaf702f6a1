package org.caseledger.app.proofs.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.caseledger.app.setup.SetupProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The witness behind HTTP: {@code POST /add-checkpoint}, and {@code GET /key} for whoever wants to pin its key. */
public final class WitnessServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WitnessServer.class);
    private static final int LONGEST = 64 << 10;

    private final Witness witness;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private WitnessServer(Witness witness, HttpServer server) {
        this.witness = witness;
        this.server = server;
    }

    /** Starts to answer; port 0 takes a free one. */
    public static WitnessServer start(Witness witness, InetSocketAddress address) {
        try {
            WitnessServer started = new WitnessServer(witness, HttpServer.create(address, 50));
            started.server.createContext("/", started::answer);
            started.server.setExecutor(started.threads);
            started.server.start();
            return started;
        } catch (IOException taken) {
            throw SetupProblem.because("The witness cannot listen at " + address, taken);
        }
    }

    /** Where it answers. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Witness.Answer answer;
            try {
                answer = answerTo(exchange);
            } catch (RuntimeException failed) {
                LOG.error("A checkpoint could not be judged", failed);
                answer = new Witness.Answer(503, "this witness cannot remember now, so it cosigns nothing\n");
            }
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set(
                    "Content-Type", answer.status() == 409 ? "text/x.tlog.size" : "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Witness.Answer answerTo(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        return switch (asked) {
            case "GET /key" -> new Witness.Answer(200, witness.key() + "\n");
            case "POST /add-checkpoint" -> {
                byte[] body = exchange.getRequestBody().readNBytes(LONGEST + 1);
                yield body.length > LONGEST
                        ? new Witness.Answer(413, "a request holds at most 64 KB\n")
                        : witness.add(new String(body, StandardCharsets.UTF_8));
            }
            default -> new Witness.Answer(404, "there is POST /add-checkpoint and GET /key\n");
        };
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
