package org.caseledger.app.web.api.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.caseledger.app.proofs.NotSigned;
import org.caseledger.app.proofs.ProvenLog;
import org.caseledger.app.proofs.ProvenLogs;
import org.caseledger.app.web.conventions.problem.RequestRefused;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.tree.Tile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What monitors, witnesses and verifiers written by others read, at the paths and in the forms of C2SP: the newest
 * checkpoint, the keys that sign it, and the hashes of the tree. None of it tells anything of anybody.
 */
@RestController
@Tag(name = "Ledger")
class LedgerController {

    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final String ALWAYS_ASK = "no-cache";
    private static final String FOR_EVER = "private, max-age=31536000, immutable";
    private static final String FOR_A_WHILE = "private, max-age=3600";

    private final ProvenLogs logs;

    LedgerController(ProvenLogs logs) {
        this.logs = logs;
    }

    @GetMapping(path = {"/ledger/checkpoint", "/ledger/access/checkpoint"}, produces = TEXT)
    @Operation(summary = "Read the newest signed checkpoint, a C2SP signed note")
    String checkpoint(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, ALWAYS_ASK);
        try {
            return log(request).checkpoint();
        } catch (NotSigned notYet) {
            throw notSigned(notYet);
        }
    }

    @GetMapping(path = {"/ledger/key", "/ledger/access/key"}, produces = TEXT)
    @Operation(summary = "Read the public keys that sign checkpoints now, one a line, the newest first")
    String key(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, ALWAYS_ASK);
        try {
            return log(request).keys();
        } catch (NotSigned notYet) {
            throw notSigned(notYet);
        }
    }

    @GetMapping(path = {"/ledger/tile/{level}/{*index}",
        "/ledger/access/tile/{level}/{*index}"}, produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(summary = "Read a tile of hashes, at its path of C2SP tlog-tiles")
    byte[] tile(@PathVariable String level, @PathVariable String index, HttpServletRequest request,
            HttpServletResponse response) {
        Tile tile;
        try {
            tile = Tile.parse("tile/" + level + index);
        } catch (Malformed noTile) {
            throw RequestRefused.notFound();
        }
        byte[] hashes = log(request).tile(tile).orElseThrow(RequestRefused::notFound);
        response.setHeader(HttpHeaders.CACHE_CONTROL, tile.full() ? FOR_EVER : FOR_A_WHILE);
        return hashes;
    }

    private ProvenLog log(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/ledger/access/") ? logs.accessLog() : logs.caseLog();
    }

    private static RequestRefused notSigned(NotSigned notYet) {
        return RequestRefused.forNow(503, "checkpoint-not-signed", String.valueOf(notYet.getMessage()), 5);
    }
}
