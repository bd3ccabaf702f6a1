package org.caseledger.projections.entry.opened;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.PersonalTextReader;
import org.caseledger.domain.PersonalTextReader.OpenedText;
import org.caseledger.domain.PersonalTextReader.State;
import org.caseledger.domain.ids.DataSubject;
import org.springframework.stereotype.Component;

/** Opens the sealed parts of rows when a question is answered. What it opens is never kept. */
@Component
public final class TextOpener {

    static final String ERASED = "text-erased";
    static final String DAMAGED = "text-damaged";

    private final PersonalTextReader texts;

    public TextOpener(PersonalTextReader texts) {
        this.texts = texts;
    }

    /** Another number whenever words may have been erased: what was opened before is not remembered after it. */
    public long generation() {
        return texts.generation();
    }

    /**
     * The words, or the sentence that stands in their place.
     *
     * @param event the event the part was sealed into
     * @param type the stored name of that event
     * @param viewpoints on whose records it may be read: the first on whose the words are still there is taken
     * @param flags gets {@code text-erased} or {@code text-damaged} where the words cannot be read
     */
    public String open(
            UUID event, String type, String part, List<? extends DataSubject> viewpoints, Collection<String> flags) {
        PersonalText text = new PersonalText.Sealed(event, type, part);
        OpenedText opened = texts.open(text, viewpoints.getFirst());
        for (int i = 1; i < viewpoints.size() && opened.state() != State.READABLE; i++) {
            opened = texts.open(text, viewpoints.get(i));
        }
        switch (opened.state()) {
            case READABLE -> {
            }
            case ERASED -> flags.add(ERASED);
            case DAMAGED -> flags.add(DAMAGED);
        }
        return opened.words();
    }
}
