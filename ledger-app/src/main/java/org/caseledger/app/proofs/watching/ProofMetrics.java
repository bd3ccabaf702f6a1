package org.caseledger.app.proofs.watching;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.caseledger.app.proofs.anchors.Anchors;
import org.caseledger.app.proofs.audit.SelfAudit;
import org.caseledger.app.proofs.checkpoints.Checkpoints;
import org.caseledger.app.proofs.checkpoints.StoredCheckpoint;
import org.caseledger.app.proofs.signing.Signing;
import org.caseledger.app.proofs.signing.Standing;
import org.caseledger.app.store.append.head.LogName;

/** How old the newest checkpoint and the newest anchor are, how far is signed, and what the audit found. */
public final class ProofMetrics implements MeterBinder {

    private final DataSource reader;
    private final Signing signing;
    private final SelfAudit audit;

    /** Read from the database whenever somebody asks. */
    public ProofMetrics(DataSource reader, Signing signing, SelfAudit audit) {
        this.reader = reader;
        this.signing = signing;
        this.audit = audit;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (LogName log : LogName.values()) {
            Checkpoints checkpoints = new Checkpoints(log, reader);
            Anchors anchors = new Anchors(log, reader);
            Gauge.builder("case.ledger.checkpoint.age", checkpoints, each -> seconds(each.age()))
                    .description("How old the newest checkpoint is")
                    .baseUnit("seconds")
                    .tag("log", log.value())
                    .strongReference(true)
                    .register(registry);
            Gauge.builder("case.ledger.anchor.age", anchors, each -> seconds(each.age()))
                    .description("How long ago a checkpoint was left outside")
                    .baseUnit("seconds")
                    .tag("log", log.value())
                    .strongReference(true)
                    .register(registry);
            Gauge.builder(
                    "case.ledger.signed", checkpoints,
                    each -> each.newest().map(StoredCheckpoint::size).orElse(0L).doubleValue())
                    .description("How many entries the newest checkpoint covers")
                    .tag("log", log.value())
                    .strongReference(true)
                    .register(registry);
            Gauge.builder("case.ledger.signing.refused", signing, each -> refuses(each.standings().get(log)))
                    .description("1 where nothing may be signed")
                    .tag("log", log.value())
                    .strongReference(true)
                    .register(registry);
        }
        Gauge.builder("case.ledger.audit.findings", audit, each -> each.findings().size())
                .description("How many entries or checkpoints are not as they were recorded")
                .strongReference(true)
                .register(registry);
        Gauge.builder("case.ledger.audit.rounds", audit, SelfAudit::rounds)
                .description("How often the logs were checked")
                .strongReference(true)
                .register(registry);
    }

    private static double refuses(@org.jspecify.annotations.Nullable Standing standing) {
        return standing != null && standing.refuses() ? 1 : 0;
    }

    private static double seconds(Optional<Duration> age) {
        return age.map(each -> each.toMillis() / 1000.0).orElse(Double.NaN);
    }
}
