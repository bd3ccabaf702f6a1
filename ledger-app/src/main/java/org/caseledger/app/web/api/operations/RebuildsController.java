package org.caseledger.app.web.api.operations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.caseledger.app.rebuilding.Rebuilds;
import org.caseledger.app.web.api.JsonPost;
import org.caseledger.app.web.conventions.problem.RequestRefused;
import org.caseledger.app.web.conventions.reading.Page;
import org.caseledger.projections.rebuild.RebuildFailed;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Projections built again beside the live ones. */
@RestController
@Tag(name = "Service")
class RebuildsController {

    private final Rebuilds rebuilds;

    RebuildsController(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @GetMapping(path = "/api/v1/operations/rebuilds", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "See how rebuilds come along that were begun on this node")
    Page<Rebuilds.Running> running() {
        return Page.of(rebuilds.running(), null);
    }

    @JsonPost("/api/v1/operations/rebuilds")
    @Operation(summary = "Build a projection again, or ALL; the present one answers until the new one does")
    Page<Rebuilds.Running> begin(@RequestBody ProjectionToBuild which) {
        List<String> begun = rebuilds.begin(which.projection());
        if (begun.isEmpty()) {
            throw unknown();
        }
        return Page.of(rebuilds.running(), null);
    }

    @JsonPost("/api/v1/operations/rebuilds/back-out")
    @Operation(summary = "Go back to what answered before the last rebuild")
    ProjectionToBuild backOut(@RequestBody ProjectionToBuild which) {
        try {
            return new ProjectionToBuild(
                    rebuilds.backOut(which.projection()).orElseThrow(RebuildsController::unknown));
        } catch (RebuildFailed failed) {
            throw RequestRefused.because(409, "no-way-back", "There is nothing to go back to now.");
        }
    }

    private static RequestRefused unknown() {
        return RequestRefused.field("/projection", "unknown-projection", "There is no projection of that name.");
    }
}
