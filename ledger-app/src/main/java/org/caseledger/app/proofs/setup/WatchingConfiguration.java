package org.caseledger.app.proofs.setup;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.caseledger.app.proofs.anchors.Anchor;
import org.caseledger.app.proofs.anchors.Anchoring;
import org.caseledger.app.proofs.anchors.Anchors;
import org.caseledger.app.proofs.audit.LogAudit;
import org.caseledger.app.proofs.audit.SelfAudit;
import org.caseledger.app.proofs.checkpoints.Checkpoints;
import org.caseledger.app.proofs.checkpoints.LogTree;
import org.caseledger.app.proofs.signing.CheckpointSigner;
import org.caseledger.app.proofs.signing.Signing;
import org.caseledger.app.proofs.watching.AnchorsHealth;
import org.caseledger.app.proofs.watching.LedgerHealth;
import org.caseledger.app.proofs.watching.ProofMetrics;
import org.caseledger.app.setup.LedgerHome;
import org.caseledger.app.store.append.head.LogName;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has checkpoints anchored and the logs checked, and says how it stands. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnchorSettings.class)
class WatchingConfiguration {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The anchoring of every log that is signed here. */
    record AllAnchorings(List<Anchoring> logs, HttpClient http) implements AutoCloseable {

        @Override
        public void close() {
            logs.forEach(Anchoring::close);
            http.shutdownNow();
        }
    }

    @Bean
    AllAnchorings anchorings(
            @Qualifier("writer") DataSource writer,
            Signing signing,
            AnchorSettings settings,
            LedgerHome home,
            List<Anchor> further) {
        HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        AnchorPlaces places = new AnchorPlaces(settings, home, http);
        List<Anchoring> anchorings = new ArrayList<>();
        for (LogName log : LogName.values()) {
            CheckpointSigner signer = signing.of(log);
            if (signer != null) {
                List<Anchor> anchors = new ArrayList<>(places.of(log.value()));
                anchors.addAll(further);
                Anchoring anchoring = new Anchoring(
                        log.value(),
                        signer,
                        new Checkpoints(log, writer),
                        new LogTree(log, writer),
                        new Anchors(log, writer),
                        anchors);
                anchoring.start(LOOK_EVERY);
                anchorings.add(anchoring);
            }
        }
        return new AllAnchorings(anchorings, http);
    }

    @Bean
    SelfAudit selfAudit(@Qualifier("reader") DataSource reader, ProofSettings settings) {
        SelfAudit audit = new SelfAudit(Arrays.stream(LogName.values())
                .map(log -> new LogAudit(log, reader, new SecureRandom()))
                .toList());
        audit.start(settings.auditEvery());
        return audit;
    }

    @Bean
    LedgerHealth ledgerHealthIndicator(Signing signing, SelfAudit audit) {
        return new LedgerHealth(signing, audit);
    }

    @Bean
    AnchorsHealth anchorsHealthIndicator(@Qualifier("reader") DataSource reader, AnchorSettings settings) {
        return new AnchorsHealth(
                Arrays.stream(LogName.values()).map(log -> new Anchors(log, reader)).toList(), settings.oldest());
    }

    @Bean
    MeterBinder proofMetrics(@Qualifier("reader") DataSource reader, Signing signing, SelfAudit audit) {
        return new ProofMetrics(reader, signing, audit);
    }
}
