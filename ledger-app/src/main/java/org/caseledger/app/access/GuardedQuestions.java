package org.caseledger.app.access;

import java.util.Map;
import java.util.concurrent.CompletionException;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.caseledger.app.access.decision.AccessDecision;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.projections.Question;

/** Asks over the query bus, where {@link ReadingIsRecorded} stands before every answer. */
final class GuardedQuestions implements Questions {

    private final QueryBus bus;
    private final ProjectionPositions positions;
    private final AccessDecision decision;

    GuardedQuestions(QueryBus bus, ProjectionPositions positions, AccessDecision decision) {
        this.bus = bus;
        this.positions = positions;
        this.decision = decision;
    }

    @Override
    public <A> Answered<A> ask(Question<A> question, Worker by, long atLeast) {
        long position = positions.await(question.projection(), atLeast);
        var message = new GenericQueryMessage<>(decision.within(question, by),
                ResponseTypes.instanceOf(question.answer()))
                .withMetaData(MetaData.from(Map.of(ReadingIsRecorded.ASKER, by)));
        QueryResponseMessage<A> response;
        try {
            response = bus.query(message).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
        if (response.isExceptional()) {
            if (response.exceptionResult() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException("the question could not be answered", response.exceptionResult());
        }
        return new Answered<>(response.getPayload(), position);
    }
}
