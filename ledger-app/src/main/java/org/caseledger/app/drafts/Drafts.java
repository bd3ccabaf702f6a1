package org.caseledger.app.drafts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;

/** The drafts of each author. Nobody else can tell that there are any: every call is about the author's own. */
public interface Drafts {

    /** The most characters a draft has. */
    int LONGEST = 60_000;

    /** The most drafts somebody has at once. */
    int MOST = 100;

    /**
     * Keeps the words durably, in place of what was there under this id.
     *
     * @param seen the version its author has before them; null where they do not say
     * @throws org.caseledger.domain.RuleBroken CONFLICT {@code draft-has-changed} where that is another one, NOT_ACCEPTABLE
     *     {@code too-many-drafts}
     */
    Draft save(WorkerId author, UUID id, What what, @Nullable Long seen);

    /** The author's drafts, the one saved last first. */
    List<Draft> of(WorkerId author);

    /** A draft with its words. */
    Optional<Opened> open(WorkerId author, UUID id);

    /** Destroys it with its key; false where there is none. */
    boolean discard(WorkerId author, UUID id);

    /**
     * What is saved.
     *
     * @param form lower case letters, digits and hyphens
     * @param words whatever the form makes of them; personal
     */
    record What(String form, @Nullable UUID record, String words) {

        @Override
        public String toString() {
            return "What[" + form + "]";
        }
    }

    /** A draft and its words. */
    record Opened(Draft draft, String words) {

        @Override
        public String toString() {
            return "Opened[" + draft + "]";
        }
    }
}
