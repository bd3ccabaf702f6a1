package org.caseledger.app.web.conventions.reading;

import java.util.function.Function;
import org.caseledger.app.access.Questions;
import org.caseledger.app.access.Questions.Answered;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.web.conventions.recording.EntityTags;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.projections.Question;
import org.springframework.http.ResponseEntity;

/** One call that reads: who asks, and what the answer must have seen. Controllers take it as an argument. */
public final class Reading {

    /** Names the first entry that is missing from an answer, where one could not be taken in. */
    static final String INCOMPLETE_HEADER = "Ledger-Incomplete-From";

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

    /** Asks for one record, which is answered with its version as an entity tag. */
    public <A, B> ResponseEntity<B> ask(
            Question<A> question, Function<A, Version> version, Function<A, B> shown) {
        Answered<A> answered = questions.ask(question, by, atLeast);
        Version read = version.apply(answered.answer());
        return headed(answered)
                .eTag(EntityTags.of(read.sequence(), read.lastPosition(), read.also()))
                .body(shown.apply(answered.answer()));
    }

    /** Asks for what a page shows. */
    public <A> A answer(Question<A> question) {
        return questions.ask(question, by, atLeast).answer();
    }

    private static ResponseEntity.BodyBuilder headed(Answered<?> answered) {
        ResponseEntity.BodyBuilder headed = ResponseEntity.ok()
                .header(Recording.POSITION_HEADER, Long.toString(answered.position()));
        Long missing = answered.missingFrom();
        return missing == null ? headed : headed.header(INCOMPLETE_HEADER, Long.toString(missing));
    }

    /**
     * How far a record has come.
     *
     * @param sequence number of the last entry in its own stream
     * @param lastPosition position of the last entry that changed what is shown
     * @param also whatever else changes what is shown; may be empty
     */
    public record Version(long sequence, long lastPosition, String also) {

        /** A version that depends on entries alone. */
        public static Version of(long sequence, long lastPosition) {
            return new Version(sequence, lastPosition, "");
        }
    }
}
