package org.caseledger.app.vault;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.caseledger.app.vault.Opening.Damaged;
import org.caseledger.app.vault.Opening.Erased;
import org.caseledger.app.vault.Opening.Words;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.PersonalTextReader;
import org.caseledger.domain.ids.DataSubject;

/** Puts what {@link PartOpener} found into the words a reader sees. Dates are those of London. */
public final class PartReader implements PersonalTextReader {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK)
            .withZone(ZoneId.of("Europe/London"));

    private final PartOpener opener;
    private final LongSupplier generation;

    /** @param generation another number whenever a key may have been destroyed */
    public PartReader(PartOpener opener, LongSupplier generation) {
        this.opener = opener;
        this.generation = generation;
    }

    @Override
    public long generation() {
        return generation.getAsLong();
    }

    @Override
    public OpenedText open(PersonalText text, DataSubject viewpoint) {
        return switch (text) {
            case PersonalText.Clear clear -> new OpenedText(clear.words(), State.READABLE);
            case PersonalText.Sealed sealed -> opened(opener.open(sealed, viewpoint));
        };
    }

    private static OpenedText opened(Opening opening) {
        return switch (opening) {
            case Words opened -> new OpenedText(opened.words(), State.READABLE);
            case Erased erased -> new OpenedText(erasure(erased.on(), erased.authority()), State.ERASED);
            case Damaged damaged -> new OpenedText(damaged.damage().sentence(), State.DAMAGED);
        };
    }

    private static String erasure(Instant on, String authority) {
        return "erased on " + DAY.format(on) + ", by authority of " + authority;
    }
}
