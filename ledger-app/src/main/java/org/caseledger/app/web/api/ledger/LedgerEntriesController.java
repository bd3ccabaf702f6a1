package org.caseledger.app.web.api.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.caseledger.app.proofs.LedgerEntries;
import org.caseledger.app.web.conventions.problem.RequestRefused;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Entries as they are hashed. They say what kind of fact was recorded when, and nothing of anybody. */
@RestController
@Tag(name = "Ledger")
class LedgerEntriesController {

    private final LedgerEntries entries;

    LedgerEntriesController(LedgerEntries entries) {
        this.entries = entries;
    }

    @GetMapping(path = "/api/v1/ledger/entries/{position}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read the leaf of one entry and its hash")
    LedgerEntries.Entry entry(@PathVariable String position) {
        if (!position.matches("0|[1-9][0-9]{0,17}")) {
            throw RequestRefused.notFound();
        }
        return entries.entry(Long.parseLong(position)).orElseThrow(RequestRefused::notFound);
    }
}
