package org.caseledger.projections;

import java.util.HashSet;
import java.util.Set;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.PersonalTextReader;
import org.caseledger.domain.ids.DataSubject;

/** Opens the texts of {@link Facts}, whose cipher is the mark {@code sealed:}, unless the reader's key was destroyed. */
public final class MarkedTexts implements PersonalTextReader {

    private static final String MARK = "sealed:";

    private final Set<DataSubject> erased = new HashSet<>();

    /** From now on nothing can be read on the record of this child or worker. */
    public void erase(DataSubject subject) {
        erased.add(subject);
    }

    @Override
    public long generation() {
        return erased.size();
    }

    @Override
    public OpenedText open(PersonalText text, DataSubject viewpoint) {
        String part = ((PersonalText.Sealed) text).part();
        if (erased.contains(viewpoint)) {
            return new OpenedText("erased", State.ERASED);
        }
        return part.startsWith(MARK)
                ? new OpenedText(part.substring(MARK.length()), State.READABLE)
                : new OpenedText("damaged", State.DAMAGED);
    }
}
