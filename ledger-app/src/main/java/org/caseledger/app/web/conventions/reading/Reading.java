package org.caseledger.app.web.conventions.reading;

import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.caseledger.app.access.Questions;
import org.caseledger.app.access.Questions.Answered;
import org.caseledger.app.access.Worker;
import org.caseledger.app.web.conventions.recording.EntityTags;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.projections.Question;
import org.springframework.http.ResponseEntity;

/** One call that reads: who asks, and what the answer must have seen. Controllers take it as an argument. */
public final class Reading {

    private final Worker by;
    private final long atLeast;
    private final Questions questions;

    Reading(Worker by, long atLeast, Questions questions) {
        this.by = by;
        this.atLeast = atLeast;
        this.questions = questions;
    }

    /** Who asks. */
    public Worker by() {
        return by;
    }

    /** Asks for a list or anything else that has no version of its own. */
    public <A, B> ResponseEntity<B> ask(Question<A> question, Function<A, B> shown) {
        Answered<A> answered = questions.ask(question, by, atLeast);
        return headed(answered).body(shown.apply(answered.answer()));
    }

    /**
     * Asks for one record.
     *
     * @param lastPosition the position of the record's last entry, which is its version
     */
    public <A, B> ResponseEntity<B> ask(
            Question<A> question, ToLongFunction<A> lastPosition, Function<A, B> shown) {
        Answered<A> answered = questions.ask(question, by, atLeast);
        return headed(answered)
                .eTag(EntityTags.of(lastPosition.applyAsLong(answered.answer())))
                .body(shown.apply(answered.answer()));
    }

    private static ResponseEntity.BodyBuilder headed(Answered<?> answered) {
        return ResponseEntity.ok().header(Recording.POSITION_HEADER, Long.toString(answered.position()));
    }
}
