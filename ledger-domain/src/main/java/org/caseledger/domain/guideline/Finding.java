package org.caseledger.domain.guideline;

/** What stood behind an answer, as a code: the worker's own words are in the reason. */
public enum Finding {
    /** Nobody said with what device. */
    DEVICE_NOT_SAID,
    /** The worker's own device. */
    DEVICE_PERSONAL,
    /** A device of another agency. */
    DEVICE_OF_ANOTHER_AGENCY,
    /** No inventory number was given. */
    ASSET_TAG_NOT_SAID,
    /** The register knows no such device. */
    DEVICE_UNKNOWN,
    /** The device was not issued to this worker then. */
    DEVICE_NOT_ISSUED_TO_WORKER,
    /** Nobody said with what platform. */
    PLATFORM_NOT_SAID,
    /** The register knows no such platform. */
    PLATFORM_UNKNOWN,
    /** The platform was not approved then. */
    PLATFORM_NOT_APPROVED,
    /** The platform was approved only later. */
    PLATFORM_APPROVED_ONLY_LATER,
    /** There was no data protection impact assessment then. */
    DPIA_MISSING,
    /** The data protection impact assessment had run out. */
    DPIA_OUT_OF_DATE,
    /** A recording was made. */
    RECORDING_MADE,
    /** A consumer product, whose terms allow no business use. */
    CONSUMER_PRODUCT,
    /** A consumer product that was allowed for a while. */
    BY_EXCEPTION,
    /** Somebody could listen in. */
    OVERHEARD,
    /** The call was taken in a bedroom and went on. */
    BEDROOM,
    /** The call was moved out of the bedroom. */
    MOVED,
    /** The call was ended because of the place. */
    ENDED,
    /** There was no other private place; nobody is to blame. */
    NO_OTHER_PRIVATE_SPACE,
    /** Somebody was not suitably dressed. */
    NOT_SUITABLY_DRESSED,
    /** It was not said when it was noticed. */
    INTERVAL_NOT_SAID,
    /** The call went on for longer than the council thinks quick. */
    NOT_ENDED_QUICKLY,
    /** The call was carried on, with reasons. */
    CARRIED_ON,
    /** The call was neither ended nor carried on with reasons. */
    NOT_ENDED,
    /** The manager was told by the worker. */
    TOLD_BY_WORKER,
    /** The ledger itself put it before a manager. */
    TOLD_BY_THE_LEDGER,
    /** No entry on the child's Mosaic record has been confirmed yet. */
    NOT_CONFIRMED_YET,
    /** Nobody was told about language. */
    NOBODY_TOLD,
    /** Somebody who was there was not told about language. */
    NOT_EVERYBODY_TOLD,
    /** Somebody was warned before anybody was told. */
    WARNED_BEFORE_TOLD,
    /** There was a warning, and nothing says why the call went on. */
    JUDGEMENT_NOT_RECORDED,
    /** Outside the usual working day, and nobody said why. */
    OUTSIDE_WORKING_DAY,
    /** Outside the usual working day, with a reason. */
    OUTSIDE_WITH_REASON,
    /** Longer than usual, and nobody said why. */
    LONGER_THAN_USUAL,
    /** Longer than usual, with a reason. */
    LONGER_WITH_REASON,
    /** A child is not spoken of. */
    CHILD_NOT_SPOKEN_OF,
    /** There is a worry; a concern is to be reported. */
    CONCERN_TO_BE_REPORTED,
    /** Nobody is sure; it is to be talked over with a manager. */
    TO_BE_TALKED_OVER,
    /** Only somebody else could say. */
    NOT_FOR_THE_WORKER_TO_SAY
}
