package org.caseledger.domain.contact.observed;

import org.caseledger.domain.AboutChild;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.ids.ChildId;
import org.jspecify.annotations.Nullable;

/**
 * What was noticed of one child on a contact (R17). Each child's record shows only its own section.
 *
 * @param spokenTo absent when nobody said
 * @param views the child's views in the child's own words
 */
public record ChildSection(
        ChildId child,
        ChildSeen seen,
        SeenAlone seenAlone,
        @Nullable Boolean spokenTo,
        @Nullable PersonalText views) implements AboutChild {}
