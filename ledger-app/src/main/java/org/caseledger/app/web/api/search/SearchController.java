package org.caseledger.app.web.api.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.caseledger.app.web.api.JsonPost;
import org.caseledger.app.web.conventions.finding.ChildSearch;
import org.caseledger.app.web.conventions.reading.ListWindow;
import org.caseledger.app.web.conventions.reading.Page;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.projections.search.SearchChildren;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds children. What is looked for is in the body, so that no name is ever in an address or in a log of addresses. */
@RestController
@Tag(name = "Children")
class SearchController {

    private final ChildSearch children;

    SearchController(ChildSearch children) {
        this.children = children;
    }

    @JsonPost("/api/v1/children/search")
    @Operation(summary = "Find children by name, date of birth or identifier", description = "All words have to fit; a word of three letters or more finds names that begin with it.")
    ResponseEntity<Page<SearchChildren.Found>> search(
            @RequestBody Sought sought,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            Reading reading) {
        ListWindow window = new ListWindow(null, null, null, limit, cursor);
        return reading.ask(children.of(sought.text(), window), found -> Page.of(found.items(), found.next()));
    }
}
