package org.caseledger.app.vault;

import java.util.Set;
import java.util.UUID;
import org.caseledger.domain.ids.DataSubject;

/** Seals one part of an event's personal text. */
@FunctionalInterface
public interface Sealer {

    /**
     * Seals the words so that each of those they are about can have their copy of the key destroyed without the others
     * losing theirs. Called in the thread of whoever appends, before the append; the keys must be durable by then (see
     * {@link DataKeys#ensure}).
     *
     * @param entry the event the words are part of; the sealed text opens in no other
     * @param entryType the stored name of that event
     * @param part the number of the part within the event, from 0
     * @param about those the words are about, at least one
     * @param words as given; refused as {@code text-is-not-unicode} where they hold half a surrogate pair, for such
     *     words could not be given back as they were
     * @return the part's JSON object, ASCII, as {@link SealedPart} describes it
     * @throws org.caseledger.domain.RuleBroken {@code personal-data-erased} where a key has been destroyed
     */
    String seal(UUID entry, String entryType, int part, Set<? extends DataSubject> about, String words);
}
