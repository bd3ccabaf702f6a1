package org.caseledger.projections;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.ids.WorkerId;

/** Invented histories, the same for the same seed: every kind of fact, then escalations handled in any order. */
public final class RandomHistory {

    private final Random random;
    private final LedgerInMemory ledger = EscalationFacts.everyKind();
    private final List<EscalationId> open = new ArrayList<>();

    private RandomHistory(long seed) {
        this.random = new Random(seed);
    }

    /** A history of at least so many entries. */
    public static LedgerInMemory of(long seed, int entries) {
        RandomHistory history = new RandomHistory(seed);
        while (history.ledger.entries().size() < entries) {
            history.next();
        }
        return history.ledger;
    }

    private void next() {
        Instant at = Facts.TEN.plusSeconds(random.nextInt(100_000));
        if (open.isEmpty() || random.nextInt(4) == 0) {
            EscalationId id = new EscalationId(new UUID(random.nextLong(), random.nextLong()));
            open.add(id);
            record(id, EscalationFacts.clothingRaised(id, random.nextBoolean() ? Facts.NORTH : Facts.SOUTH, at));
            return;
        }
        EscalationId id = open.get(random.nextInt(open.size()));
        switch (random.nextInt(6)) {
            case 0 -> record(id, EscalationFacts.acknowledged(id, at));
            case 1 -> record(id, EscalationFacts.assigned(id, at));
            case 2 -> record(id, EscalationFacts.decided(id, at));
            case 3 -> {
                open.remove(id);
                record(id, EscalationFacts.resolved(id, at));
            }
            case 4 -> ledger.record("contact", Facts.warning(1 + random.nextInt(9)));
            default -> ledger.record("contact", Facts.checks());
        }
    }

    private void record(EscalationId id, LedgerEvent event) {
        ledger.record(id.toString(), event, random.nextBoolean() ? Facts.MANAGER : WorkerId.LEDGER);
    }
}
