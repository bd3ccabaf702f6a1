package org.caseledger.domain.casenote;

/** Why a case note has not reached Mosaic. */
public enum MosaicFailure {
    /** Nothing answered in time, or the far side said that it cannot now; it is tried again. */
    NO_ANSWER,
    /** Something was answered that is no answer to this note; it is tried again. */
    UNREADABLE_ANSWER,
    /** The far side refused the note; it is not tried again. */
    REFUSED,
    /** The child's personal text was erased before the note was sent; it is not tried again. */
    TEXT_ERASED,
    /** The note does not open to the words it was sealed with; it is tried again, for the vault may be put right. */
    TEXT_DAMAGED
}
