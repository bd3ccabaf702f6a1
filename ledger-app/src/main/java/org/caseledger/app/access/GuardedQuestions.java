package org.caseledger.app.access;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.caseledger.app.access.decision.AccessDecision;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.projections.Question;
import org.caseledger.projections.Question.About.ARegister;
import org.caseledger.projections.Question.About.ASearch;
import org.caseledger.projections.Question.About.OneChild;
import org.caseledger.projections.Question.About.OneEscalation;
import org.caseledger.projections.Question.About.OneStaffMatter;
import org.caseledger.projections.Question.About.OneStream;
import org.caseledger.projections.Question.About.OwnWork;
import org.caseledger.projections.Question.About.Several;
import org.caseledger.projections.Question.About.StaffMatters;
import org.caseledger.projections.Question.About.TheQueue;
import org.jspecify.annotations.Nullable;

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
        UUID key = oneKey(question);
        Long missing = positions.firstMissing(question.projection(), key);
        if (missing != null && key != null) {
            if (atLeast >= missing) {
                throw new ProjectionBehind(atLeast, missing - 1);
            }
            position = Math.min(position, missing - 1);
        }
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
        return new Answered<>(response.getPayload(), position, missing);
    }

    /** The key whose rows answer, where it is one; lists are of many. */
    private static @Nullable UUID oneKey(Question<?> question) {
        return switch (question.about()) {
            case OneChild about -> about.child().value();
            case OneStream about -> about.stream();
            case OneEscalation about -> about.escalation().value();
            case OneStaffMatter about -> about.practiceConcern().value();
            case Several about -> null;
            case OwnWork about -> null;
            case TheQueue about -> null;
            case ASearch about -> null;
            case StaffMatters about -> null;
            case ARegister about -> null;
        };
    }
}
