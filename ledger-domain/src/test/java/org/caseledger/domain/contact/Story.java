package org.caseledger.domain.contact;

import java.time.Instant;
import java.util.List;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.contact.ending.ContinuationIssue;
import org.caseledger.domain.contact.ending.TerminationReason;
import org.caseledger.domain.contact.observed.WorriesNoticed;
import org.caseledger.domain.practice.LocationType;
import org.jspecify.annotations.Nullable;

/**
 * What happened on one call, as somebody might tell it: nothing of how the ledger keeps it.
 *
 * @param platform what it was made with
 * @param device on what it was made
 * @param workerPlace where the practitioner was; null where nobody said
 * @param addressSeen whether the practitioner said that their address could be seen
 * @param recordingMade whether a recording was made
 * @param childPlaces where the child was, observed once or again after moving
 * @param parentSeen whether a parent was there too
 * @param toldAfter seconds after the start at which the child was told about language; null for never
 * @param parentTold whether the parent was told as well
 * @param warnedAfter seconds after the start of each warning
 * @param threat whether the warnings were for threatening the worker
 * @param carriedOn what was seen and judged, and the call carried on
 * @param noOtherSpace whether it was said that there is no other private place
 * @param hoursExplained whether somebody said why it was out of hours
 * @param lengthExplained whether somebody said why it was long
 * @param endedEarlyFor why it was ended early; null for an ordinary end
 * @param noticedBefore seconds before the end at which the reason was noticed; null where nobody said
 * @param notDressed whether the worker answered at an ordinary end that somebody was not suitably dressed
 * @param worries the answer at an ordinary end
 * @param childSpokenOf whether the ordinary end says something of the child
 */
record Story(
        Channel channel,
        Platform platform,
        Device device,
        @Nullable LocationType workerPlace,
        boolean addressSeen,
        boolean recordingMade,
        Instant start,
        int minutes,
        List<LocationType> childPlaces,
        boolean parentSeen,
        @Nullable Integer toldAfter,
        boolean parentTold,
        List<Integer> warnedAfter,
        boolean threat,
        List<ContinuationIssue> carriedOn,
        boolean noOtherSpace,
        boolean hoursExplained,
        boolean lengthExplained,
        @Nullable TerminationReason endedEarlyFor,
        @Nullable Integer noticedBefore,
        boolean notDressed,
        WorriesNoticed worries,
        boolean childSpokenOf) {

    /** What the council says of the platform when the call is made. */
    enum Platform {
        NOT_SAID, APPROVED, NOBODY_KNOWS, APPROVED_LATER, WITHDRAWN, FOR_PRIVATE_USE, PRIVATE_BUT_ALLOWED, NOT_ASSESSED, ASSESSMENT_RAN_OUT
    }

    /** Whose device it is. */
    enum Device {
        NOT_SAID, ISSUED_TO_THE_WORKER, ISSUED_TO_ANOTHER, NOBODY_KNOWS, THE_WORKERS_OWN, ANOTHER_AGENCYS
    }
}
