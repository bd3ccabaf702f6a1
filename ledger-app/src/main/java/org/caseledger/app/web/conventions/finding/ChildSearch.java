package org.caseledger.app.web.conventions.finding;

import java.util.Set;
import java.util.TreeSet;
import org.caseledger.app.web.conventions.problem.RequestRefused;
import org.caseledger.app.web.conventions.reading.ListWindow;
import org.caseledger.domain.reading.QueryFingerprint;
import org.caseledger.projections.Cursor;
import org.caseledger.projections.search.SearchChildren;
import org.caseledger.projections.search.SearchScope;
import org.caseledger.projections.search.SearchTerms;
import org.caseledger.projections.search.TermHashes;
import org.springframework.stereotype.Component;

/** Turns the words somebody looks for into the question, in which they are hashed. */
@Component
public final class ChildSearch {

    private static final int MOST_TERMS = 10;

    private final TermHashes hashes;

    ChildSearch(TermHashes hashes) {
        this.hashes = hashes;
    }

    /**
     * Who is found under all of the words.
     *
     * @throws RequestRefused 422 at {@code /text} where there is nothing to look for, or too much
     */
    public SearchChildren of(String text, ListWindow window) {
        Set<String> terms = new TreeSet<>();
        terms(text).forEach(term -> terms.add(hashes.of(term)));
        return new SearchChildren(
                terms,
                new QueryFingerprint(hashes.hash("search", String.join(" ", terms))),
                SearchScope.NOBODY,
                window.after(place -> Cursor.number(Cursor.decode(place, 1).getFirst())),
                window.size());
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
