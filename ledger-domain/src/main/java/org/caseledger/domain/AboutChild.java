package org.caseledger.domain;

import org.caseledger.domain.ids.ChildId;

/** A part of an event that concerns one child alone: its personal text is sealed for that child, not for the siblings. */
public interface AboutChild {

    /** The child this part is about. */
    ChildId child();
}
