package org.caseledger.app.web.api.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.caseledger.app.proofs.NotSigned;
import org.caseledger.app.proofs.ProvenLog;
import org.caseledger.app.proofs.ProvenLogs;
import org.caseledger.app.web.conventions.problem.RequestRefused;
import org.caseledger.app.web.conventions.reading.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Entries as they are hashed, and what proves them. They say what kind of fact was recorded when, and nothing of anybody. */
@RestController
@Tag(name = "Ledger")
class ProofsController {

    private final ProvenLogs logs;

    ProofsController(ProvenLogs logs) {
        this.logs = logs;
    }

    @GetMapping(path = {"/api/v1/ledger/entries/{position}",
        "/api/v1/ledger/access/entries/{position}"}, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read the leaf of one entry and its hash")
    ProvenLog.Entry entry(@PathVariable String position, HttpServletRequest request) {
        return log(request).entry(position(position)).orElseThrow(RequestRefused::notFound);
    }

    @GetMapping(path = {"/api/v1/ledger/entries/{position}/receipt",
        "/api/v1/ledger/access/entries/{position}/receipt"}, produces = "text/plain;charset=UTF-8")
    @Operation(summary = "Take the receipt for one entry, a C2SP tlog-proof that verifies alone")
    String receipt(@PathVariable String position, HttpServletRequest request, HttpServletResponse response) {
        long entry = position(position);
        try {
            String receipt = log(request).receipt(entry).orElseThrow(RequestRefused::notFound);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"entry-" + entry + ".tlog-proof\"");
            return receipt;
        } catch (NotSigned notYet) {
            throw RequestRefused.forNow(503, "checkpoint-not-signed", String.valueOf(notYet.getMessage()), 2);
        }
    }

    @GetMapping(path = {"/api/v1/ledger/proofs/inclusion",
        "/api/v1/ledger/access/proofs/inclusion"}, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Prove that an entry is among the first so many; without a size, those of the newest checkpoint")
    ProvenLog.Inclusion inclusion(
            @RequestParam(name = "position", required = false) @Nullable String position,
            @RequestParam(name = "size", required = false) @Nullable String size,
            HttpServletRequest request) {
        ProvenLog log = log(request);
        long entry = required("position", position);
        long tree = size == null ? log.signedSize() : grown(log, "size", size);
        if (entry >= tree) {
            throw RequestRefused.because(422, "entry-not-in-tree",
                    "A tree of " + tree + " entries has no entry " + entry + "; positions count from 0.");
        }
        return log.inclusion(entry, tree);
    }

    @GetMapping(path = {"/api/v1/ledger/proofs/consistency",
        "/api/v1/ledger/access/proofs/consistency"}, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Prove that the log only grew from one size to another; without one, to the newest checkpoint")
    ProvenLog.Consistency consistency(
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            HttpServletRequest request) {
        ProvenLog log = log(request);
        long earlier = required("from", from);
        long later = to == null ? log.signedSize() : grown(log, "to", to);
        if (earlier > later) {
            throw RequestRefused.because(422, "tree-cannot-shrink",
                    "A tree of " + earlier + " entries does not grow to one of " + later + ".");
        }
        return log.consistency(earlier, later);
    }

    private ProvenLog log(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/v1/ledger/access/") ? logs.accessLog() : logs.caseLog();
    }

    private static long position(String text) {
        if (!text.matches("0|[1-9][0-9]{0,17}")) {
            throw RequestRefused.notFound();
        }
        return Long.parseLong(text);
    }

    private static long required(String name, @Nullable String text) {
        if (text == null) {
            throw Parameters.malformed(name, "A whole number from 0 is expected.");
        }
        return Parameters.number(name, text);
    }

    private static long grown(ProvenLog log, String name, String text) {
        long size = Parameters.number(name, text);
        if (size > log.size()) {
            throw RequestRefused.because(422, "log-not-grown-so-far",
                    "The log has not grown to " + size + " entries.");
        }
        return size;
    }
}
