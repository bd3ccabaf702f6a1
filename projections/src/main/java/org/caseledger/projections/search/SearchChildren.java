package org.caseledger.projections.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.reading.QueryFingerprint;
import org.caseledger.domain.reading.QuestionName;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.Question;
import org.jspecify.annotations.Nullable;

/**
 * Which children are found under all of these terms, those whose records were opened last first.
 *
 * @param hashes of the terms, at least one
 * @param fingerprint by which the access log knows the search
 * @param scope set by the guard, whatever it was before
 * @param before only children whose record was opened before this position
 * @param limit at most so many, 1 to 200
 */
public record SearchChildren(
        Set<String> hashes,
        QueryFingerprint fingerprint,
        SearchScope scope,
        @Nullable Long before,
        int limit) implements Question<SearchChildren.Answer> {

    public SearchChildren {
        hashes = Set.copyOf(hashes);
        if (hashes.isEmpty()) {
            throw new IllegalArgumentException("a search without a term would find everybody");
        }
        if (limit < 1 || limit > 200) {
            throw new IllegalArgumentException("a list holds 1 to 200 items, not " + limit);
        }
    }

    /** The same question within what the asker may see. */
    public SearchChildren within(SearchScope allowed) {
        return new SearchChildren(hashes, fingerprint, allowed, before, limit);
    }

    @Override
    public QuestionName name() {
        return new QuestionName("search-children");
    }

    @Override
    public About about() {
        return new About.ASearch();
    }

    @Override
    public ProjectionName projection() {
        return ProjectionName.SEARCH;
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    /**
     * Who was found.
     *
     * @param next where the list goes on; null at its end
     */
    public record Answer(List<Found> items, @Nullable String next) {

        public Answer {
            items = List.copyOf(items);
        }

        /** Those who are shown. */
        public Set<ChildId> children() {
            return items.stream().map(Found::id).collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * One child.
     *
     * @param dateOfBirth ISO date
     * @param team the team that holds the case now
     */
    public record Found(
            ChildId id,
            String givenName,
            String familyName,
            String dateOfBirth,
            String mosaicPersonId,
            TeamCode team) {}
}
