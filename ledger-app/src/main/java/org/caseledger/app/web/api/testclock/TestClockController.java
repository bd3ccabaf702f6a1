package org.caseledger.app.web.api.testclock;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import org.caseledger.app.clock.MovableClock;
import org.caseledger.app.web.api.JsonPost;
import org.caseledger.app.web.conventions.problem.RequestRefused;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves the ledger's clock where it can be moved; elsewhere there is nothing here. It records nothing. */
@RestController
@RequestMapping("/api/v1/test-clock")
@Tag(name = "Service")
class TestClockController {

    private final InstantSource ledgerClock;

    TestClockController(InstantSource ledgerClock) {
        this.ledgerClock = ledgerClock;
    }

    @JsonPost
    @Operation(summary = "Set the clock of a try-out ledger")
    ClockShows move(@RequestBody NewTime time) {
        if (ledgerClock instanceof MovableClock clock) {
            clock.moveTo(time.now());
            return new ClockShows(clock.instant());
        }
        throw RequestRefused.notFound();
    }

    /** What the clock shows now, UTC. */
    record ClockShows(Instant now) {}
}
