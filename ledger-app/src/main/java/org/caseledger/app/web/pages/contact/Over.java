package org.caseledger.app.web.pages.contact;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.contact.ContactCommand.ConcludeContact;
import org.caseledger.domain.contact.ContactCommand.RecordContactAttempt;
import org.caseledger.domain.contact.attempt.AttemptOutcome;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.contact.attempt.Direction;
import org.caseledger.domain.contact.attempt.Purpose;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.platform.terms.PlatformId;
import org.jspecify.annotations.Nullable;

/**
 * A contact that is over, as a form tells it.
 *
 * @param reason why it failed
 * @param ended when it ended; null where nobody was reached
 * @param said what happened; null where nobody was reached
 */
record Over(
        Channel channel,
        @Nullable PlatformId platform,
        Purpose purpose,
        Instant at,
        AttemptOutcome outcome,
        PersonalText.@Nullable Clear reason,
        @Nullable Instant ended,
        @Nullable Said said) {

    RecordContactAttempt attempt(ContactId contact, Set<ChildId> children, Recording recording) {
        return new RecordContactAttempt(
                contact,
                recording.by().id(),
                children,
                channel,
                outcome == AttemptOutcome.RECEIVED ? Direction.INBOUND : Direction.OUTBOUND,
                platform,
                purpose,
                null,
                at,
                outcome,
                reason,
                null,
                null,
                null,
                List.of());
    }

    ConcludeContact conclusion(ContactId contact, Recording recording) {
        Said happened = Objects.requireNonNull(said);
        return new ConcludeContact(
                contact,
                recording.by().id(),
                Objects.requireNonNull(ended),
                happened.summary(),
                happened.worries(),
                List.of(happened.section()),
                false,
                List.of());
    }
}
