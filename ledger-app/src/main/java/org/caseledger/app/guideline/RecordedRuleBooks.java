package org.caseledger.app.guideline;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.caseledger.app.recording.StreamVersions;
import org.caseledger.domain.guideline.inforce.RuleBook;
import org.caseledger.domain.guideline.policy.PolicyEvent.PolicyVersionPublished;
import org.caseledger.domain.guideline.policy.PolicyRuleSetId;

/**
 * Folds the set of rules from its own stream. What has been folded is kept; each call asks the ledger how long the stream
 * is, so that a version published on another node holds at once here too.
 */
final class RecordedRuleBooks implements RuleBooks {

    private final EventStore events;
    private final StreamVersions versions;
    private final AtomicReference<Read> read = new AtomicReference<>(new Read(-1, RuleBook.builtIn()));

    RecordedRuleBooks(EventStore events, StreamVersions versions) {
        this.events = events;
        this.versions = versions;
    }

    @Override
    public RuleBook now() {
        OptionalLong last = versions.lastSequenceOf(PolicyRuleSetId.THE_COUNCILS);
        Read known = read.get();
        if (last.isEmpty() || last.getAsLong() <= known.sequence()) {
            return known.book();
        }
        Read more = readOn(known);
        read.accumulateAndGet(more, (one, other) -> other.sequence() > one.sequence() ? other : one);
        return more.book();
    }

    private Read readOn(Read known) {
        RuleBook book = known.book();
        long sequence = known.sequence();
        DomainEventStream stream = events.readEvents(PolicyRuleSetId.THE_COUNCILS.toString(), sequence + 1);
        while (stream.hasNext()) {
            var event = stream.next();
            sequence = event.getSequenceNumber();
            if (event.getPayload() instanceof PolicyVersionPublished published) {
                book = book.with(published.version());
            }
        }
        return new Read(sequence, book);
    }

    private record Read(long sequence, RuleBook book) {}
}
