package org.caseledger.app.web.conventions.recording;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.caseledger.app.web.conventions.problem.RequestRefused;
import org.caseledger.domain.ids.WorkerId;
import org.springframework.stereotype.Component;

/**
 * The keys whose first request is still running on this node. It only spares callers a wait: across nodes, and for whatever
 * slips through, the ledger itself keeps one receipt for each key.
 */
@Component
class InFlight {

    private final Set<Running> running = ConcurrentHashMap.newKeySet();

    /** @throws RequestRefused 409 with Retry-After when a request with this key is running */
    <T> T alone(WorkerId worker, String key, Supplier<T> request) {
        Running one = new Running(worker, key);
        if (!running.add(one)) {
            throw RequestRefused.forNow(
                    409, "request-still-running", "A request with this Idempotency-Key is still running.", 1);
        }
        try {
            return request.get();
        } finally {
            running.remove(one);
        }
    }

    private record Running(WorkerId worker, String key) {}
}
