package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.axonframework.updates.UpdateCheckerHttpClient;
import org.axonframework.updates.api.UpdateCheckRequest;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing the ledger is made of calls home. Java asks the proxy selector before a socket, a URL connection or an HTTP client
 * connects, so one that listens sees every attempt, and turns away those that would leave the machine.
 */
class NoOutboundConnectionIT {

    private final ProxySelector before = ProxySelector.getDefault();
    private final Listening listening = new Listening();

    @BeforeEach
    void listen() {
        ProxySelector.setDefault(listening);
    }

    @AfterEach
    void listenNoMore() {
        ProxySelector.setDefault(before);
    }

    @Test
    void isOpenedByTheApplicationFromItsFirstStartToItsEnd(@TempDir Path home) {
        // In a thread of its own: Axon keeps still where it finds a test on the stack.
        try (RunningLedger ledger = CompletableFuture.supplyAsync(() -> RunningLedger.on(home)).join()) {
            Casework practitioner = new Casework(ledger.as("practitioner"));
            String child = practitioner.openChild("Rowan");
            practitioner.timeline(
                    child,
                    practitioner.tell(
                            practitioner.call(ledger.now(), child),
                            "termination",
                            """
                            {"reason": "CLOTHING", "terminatedAt": "%s", "explanationGiven": true, "rationale": "Undressed."}"""
                                    .formatted(ledger.now())));
            new Casework(ledger.as("manager")).awaitQueue(child, "ESC-4");
            assertThat(ledger.as("admin").get("/v3/api-docs").status()).isEqualTo(200);
            assertThat(ledger.as("").get("/actuator/health").status()).isEqualTo(200);
            await().during(Duration.ofSeconds(2)).until(listening.outbound::isEmpty);
        }

        assertThat(listening.local).isNotEmpty();
        assertThat(listening.outbound).isEmpty();
    }

    @Test
    void wouldBeNoticedIfAxonsUpdateCheckWereMade() {
        UpdateCheckerHttpClient calling = new UpdateCheckerHttpClient(new SwitchedOn());

        calling.sendRequest(new UpdateCheckRequest("", "", "", "", "", "", "", "", List.of()), true);

        assertThat(listening.outbound).isNotEmpty();
    }

    /** Lets pass what stays on this machine. */
    private static final class Listening extends ProxySelector {

        final Queue<URI> local = new ConcurrentLinkedQueue<>();
        final Queue<URI> outbound = new ConcurrentLinkedQueue<>();

        @Override
        public List<Proxy> select(URI to) {
            String host = to.getHost();
            if (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]")) {
                local.add(to);
                return List.of(Proxy.NO_PROXY);
            }
            outbound.add(to);
            throw new IllegalStateException("nothing leaves this machine: " + to);
        }

        @Override
        public void connectFailed(URI to, SocketAddress address, IOException failure) {
            outbound.add(to);
        }
    }

    private static final class SwitchedOn implements UsagePropertyProvider {

        @Override
        public Boolean getDisabled() {
            return false;
        }

        @Override
        public String getUrl() {
            return "https://update-check.example/";
        }

        @Override
        public int priority() {
            return 0;
        }
    }
}
