package org.caseledger.app.web.api.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.TreeSet;
import org.caseledger.app.web.api.JsonPost;
import org.caseledger.app.web.conventions.problem.RequestRefused;
import org.caseledger.app.web.conventions.reading.ListWindow;
import org.caseledger.app.web.conventions.reading.Page;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.domain.reading.QueryFingerprint;
import org.caseledger.projections.Cursor;
import org.caseledger.projections.search.SearchChildren;
import org.caseledger.projections.search.SearchScope;
import org.caseledger.projections.search.SearchTerms;
import org.caseledger.projections.search.TermHashes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds children. What is looked for is in the body, so that no name is ever in an address or in a log of addresses. */
@RestController
@Tag(name = "Children")
class SearchController {

    private static final int MOST_TERMS = 10;

    private final TermHashes hashes;

    SearchController(TermHashes hashes) {
        this.hashes = hashes;
    }

    @JsonPost("/api/v1/children/search")
    @Operation(summary = "Find children by name, date of birth or identifier", description = "All words have to fit; a word of three letters or more finds names that begin with it.")
    ResponseEntity<Page<SearchChildren.Found>> search(
            @RequestBody Sought sought,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            Reading reading) {
        ListWindow window = new ListWindow(null, null, null, limit, cursor);
        Set<String> terms = new TreeSet<>();
        terms(sought.text()).forEach(term -> terms.add(hashes.of(term)));
        SearchChildren question = new SearchChildren(
                terms,
                new QueryFingerprint(hashes.hash("search", String.join(" ", terms))),
                SearchScope.NOBODY,
                window.after(place -> Cursor.number(Cursor.decode(place, 1).getFirst())),
                window.size());
        return reading.ask(question, found -> Page.of(found.items(), found.next()));
    }

    private static Set<SearchTerms.Term> terms(String text) {
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw refused("control-character", "What is looked for is one line without control characters.");
        }
        Set<SearchTerms.Term> terms = SearchTerms.ofQuery(text);
        if (terms.isEmpty()) {
            throw refused("nothing-to-look-for", "At least one letter or digit is expected.");
        }
        if (terms.size() > MOST_TERMS) {
            throw refused("too-many-words", "At most " + MOST_TERMS + " words are looked for at once.");
        }
        return terms;
    }

    private static RequestRefused refused(String code, String message) {
        return RequestRefused.field("/text", code, message);
    }
}
