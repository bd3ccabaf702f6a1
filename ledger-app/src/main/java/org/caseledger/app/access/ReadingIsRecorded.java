package org.caseledger.app.access;

import java.time.InstantSource;
import java.util.Set;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryMessage;
import org.caseledger.app.access.decision.AccessDecision;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.reading.ReadingEvent;
import org.caseledger.projections.Question;
import org.caseledger.projections.search.SearchChildren;

/**
 * Stands before every question: decides whether the asker may have the answer and writes the reading or the refusal to the
 * access log before anything is answered. A new question passes here without anyone remembering; one that says nothing of
 * who asks is refused.
 */
final class ReadingIsRecorded implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

    /** Under which the asking worker rides on the question's metadata. */
    static final String ASKER = "asker";

    private final AccessDecision decision;
    private final ReadingLog log;
    private final InstantSource clock;

    ReadingIsRecorded(AccessDecision decision, ReadingLog log, InstantSource clock) {
        this.decision = decision;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Object handle(UnitOfWork<? extends QueryMessage<?, ?>> work, InterceptorChain chain) throws Exception {
        QueryMessage<?, ?> message = work.getMessage();
        if (!(message.getPayload() instanceof Question<?> question)
                || !(message.getMetaData().get(ASKER) instanceof Worker asker)) {
            throw new IllegalStateException("a question says what it opens and who asks: " + message.getPayloadType());
        }
        switch (decision.decide(asker, question.about())) {
            case AccessDecision.Decided.Allowed allowed when question instanceof SearchChildren search -> {
                return searched(search, asker, allowed, chain);
            }
            case AccessDecision.Decided.Allowed allowed ->
                log.append(new ReadingEvent.RecordViewed(
                        asker.id(),
                        question.name(),
                        Set.copyOf(allowed.children()),
                        allowed.ground(),
                        clock.instant()), asker);
            case AccessDecision.Decided.Hidden hidden -> {
                log.append(new ReadingEvent.AccessDenied(
                        asker.id(), question.name(), Set.copyOf(hidden.children()), clock.instant()), asker);
                throw new RuleBroken(RuleBroken.Kind.NOT_FOUND, "not-found", "there is no such record");
            }
            case AccessDecision.Decided.NotTheirs() -> {
                log.append(new ReadingEvent.AccessDenied(asker.id(), question.name(), Set.of(), clock.instant()),
                        asker);
                throw new RuleBroken(
                        RuleBroken.Kind.FORBIDDEN, "not-your-role", "the role " + asker.role() + " never asks this");
            }
        }
        return chain.proceed();
    }

    /** Who is found is known only afterwards; it is written down before anybody sees it. */
    private Object searched(
            SearchChildren search, Worker asker, AccessDecision.Decided.Allowed allowed, InterceptorChain chain)
            throws Exception {
        Object result = chain.proceed();
        if (!(result instanceof SearchChildren.Answer found)) {
            throw new IllegalStateException("a search is answered with those who were found");
        }
        log.append(
                new ReadingEvent.RecordSearched(
                        asker.id(),
                        search.name(),
                        search.fingerprint(),
                        found.children(),
                        allowed.ground(),
                        clock.instant()),
                asker);
        return result;
    }
}
