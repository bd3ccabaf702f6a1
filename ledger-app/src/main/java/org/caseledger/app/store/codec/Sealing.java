package org.caseledger.app.store.codec;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.caseledger.app.vault.Sealer;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.ids.DataSubject;

/** Seals the parts of one event, counting them in the order in which they are written. */
final class Sealing {

    private final Sealer sealer;
    private final UUID entry;
    private final String entryType;
    private final Set<? extends DataSubject> about;
    private final Set<UUID> sealedFor = new HashSet<>();
    private int part;

    Sealing(Sealer sealer, UUID entry, String entryType, Set<? extends DataSubject> about) {
        this.sealer = sealer;
        this.entry = entry;
        this.entryType = entryType;
        this.about = about;
    }

    /** A part that is sealed already, for this event. */
    String kept(PersonalText.Sealed sealed) {
        if (!sealed.entry().equals(entry)) {
            throw new IllegalStateException(sealed + " opens in its own event only");
        }
        return sealed.part();
    }

    String seal(String words) {
        return seal(words, about);
    }

    String seal(String words, Set<? extends DataSubject> aboutThem) {
        aboutThem.forEach(subject -> sealedFor.add(subject.value()));
        return sealer.seal(entry, entryType, part++, aboutThem, words);
    }

    /** Those for whom something was sealed so far. */
    Set<UUID> sealedFor() {
        return sealedFor;
    }
}
