package org.caseledger.app.access;

import java.time.InstantSource;
import java.util.Set;
import org.caseledger.app.access.decision.AccessDecision;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.reading.QuestionName;
import org.caseledger.domain.reading.ReadingEvent;
import org.caseledger.projections.Question;

/** Decides about copies as about questions, and writes them to the same log as exports. */
final class ExportIsRecorded implements Exports {

    private final AccessDecision decision;
    private final ReadingLog log;
    private final InstantSource clock;

    ExportIsRecorded(AccessDecision decision, ReadingLog log, InstantSource clock) {
        this.decision = decision;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void require(ChildId child, QuestionName what, Worker by) {
        switch (decision.decide(by, new Question.About.OneChild(child))) {
            case AccessDecision.Decided.Allowed allowed -> log.append(
                    new ReadingEvent.RecordExported(
                            by.id(), what, Set.copyOf(allowed.children()), allowed.ground(), clock.instant()),
                    by);
            case AccessDecision.Decided.Hidden hidden -> {
                log.append(
                        new ReadingEvent.AccessDenied(by.id(), what, Set.copyOf(hidden.children()), clock.instant()),
                        by);
                throw new RuleBroken(RuleBroken.Kind.NOT_FOUND, "not-found", "there is no such record");
            }
            case AccessDecision.Decided.NotTheirs() -> {
                log.append(new ReadingEvent.AccessDenied(by.id(), what, Set.of(), clock.instant()), by);
                throw new RuleBroken(
                        RuleBroken.Kind.FORBIDDEN, "not-your-role", "the role " + by.role() + " never exports this");
            }
        }
    }
}
