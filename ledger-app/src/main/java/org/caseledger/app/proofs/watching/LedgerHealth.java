package org.caseledger.app.proofs.watching;

import org.caseledger.app.proofs.audit.Finding;
import org.caseledger.app.proofs.audit.SelfAudit;
import org.caseledger.app.proofs.signing.Signing;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Out of service where the log is not as it was recorded, or must not be signed; it says which position. */
public final class LedgerHealth implements HealthIndicator {

    private final Signing signing;
    private final SelfAudit audit;

    /** By the signers and the audit of this node. */
    public LedgerHealth(Signing signing, SelfAudit audit) {
        this.signing = signing;
        this.audit = audit;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        signing.standings().forEach((log, standing) -> {
            health.withDetail(log.value() + ".signing", standing.kind());
            if (standing.refuses()) {
                health.outOfService().withDetail(log.value() + ".reason", standing.sentence());
            }
        });
        for (Finding finding : audit.findings()) {
            String where = finding.position() < 0 ? "log" : "position " + finding.position();
            health.outOfService().withDetail(finding.log() + " " + where, finding.sentence());
        }
        return health.withDetail("audited", audit.rounds()).build();
    }
}
