package org.caseledger.app.web.api.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.caseledger.app.export.HistoryBundles;
import org.caseledger.app.export.Redaction;
import org.caseledger.app.proofs.NotSigned;
import org.caseledger.app.web.conventions.problem.RequestRefused;
import org.caseledger.app.web.conventions.reading.Parameters;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.domain.ids.ChildId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands a child's history over as a bundle. It is written as it is read: whoever gets half of it can see that. */
@RestController
@Tag(name = "Proof")
class BundleController {

    private final HistoryBundles bundles;

    BundleController(HistoryBundles bundles) {
        this.bundles = bundles;
    }

    @GetMapping(path = "/api/v1/children/{id}/bundle", produces = "application/zip")
    @Operation(summary = "Take a child's history away with its proofs, to be checked without the ledger", description = "Closes the history with an entry of its own. `redact` is `all`, or positions and `position.part`; `since` names earlier sizes of the log since which it is shown to have only grown.")
    void bundle(
            @PathVariable ChildId id,
            @RequestParam(name = "redact", required = false) @Nullable List<String> redact,
            @RequestParam(name = "since", required = false) @Nullable List<String> since,
            Reading reading,
            HttpServletResponse response)
            throws IOException {
        HistoryBundles.Bundle bundle;
        try {
            bundle = bundles.close(id, redaction(redact), sizes(since), reading.by());
        } catch (NotSigned notNow) {
            throw RequestRefused.forNow(503, "checkpoint-not-signed", String.valueOf(notNow.getMessage()), 5);
        }
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"history-" + id + ".zip\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(Recording.POSITION_HEADER, Long.toString(bundle.closedAt()));
        bundle.writeTo(response.getOutputStream());
    }

    private static Redaction redaction(@Nullable List<String> places) {
        try {
            return places == null ? Redaction.NONE : Redaction.of(places);
        } catch (IllegalArgumentException neither) {
            throw Parameters.malformed("redact", "It is all, or positions and position.part, separated by commas.");
        }
    }

    private static List<Long> sizes(@Nullable List<String> texts) {
        if (texts == null) {
            return List.of();
        }
        if (texts.size() > 100 || !texts.stream().allMatch(text -> text.matches("0|[1-9][0-9]{0,17}"))) {
            throw Parameters.malformed("since", "Sizes are whole numbers, at most a hundred of them.");
        }
        return texts.stream().map(Long::valueOf).toList();
    }
}
