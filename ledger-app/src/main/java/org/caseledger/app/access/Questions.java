package org.caseledger.app.access;

import org.caseledger.app.access.worker.Worker;
import org.caseledger.projections.Question;
import org.jspecify.annotations.Nullable;

/** Where questions are asked. Nothing is answered here that was not first allowed and written down. */
public interface Questions {

    /**
     * Decides whether the worker may ask, records the reading, waits until the projection has read far enough, answers.
     *
     * @param atLeast the ledger position the answer must have seen; negative when any will do
     * @throws org.caseledger.domain.RuleBroken NOT_FOUND where the worker may not know that it exists, FORBIDDEN where
     *     their role never may
     * @throws ReadingNotRecorded where the reading could not be written down; nothing is answered then
     * @throws ProjectionBehind where the projection did not get there within two seconds
     */
    <A> Answered<A> ask(Question<A> question, Worker by, long atLeast);

    /**
     * An answer.
     *
     * @param position how far the answer had read: the position of the last entry it has seen, -1 for none. Where an entry
     *     about the one record asked for could not be taken in, it is the position before that entry
     * @param missingFrom the first entry that could not be taken in and so is missing from the answer; null where none is
     */
    record Answered<A>(A answer, long position, @Nullable Long missingFrom) {

        /** An answer from which nothing is missing. */
        public Answered(A answer, long position) {
            this(answer, position, null);
        }
    }

    /** The access log could not be written, so nothing may be shown. */
    final class ReadingNotRecorded extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public ReadingNotRecorded(Throwable cause) {
            super("the reading could not be recorded, so nothing is shown", cause);
        }
    }

    /** The projection has not read that far yet. */
    final class ProjectionBehind extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public ProjectionBehind(long wanted, long reached) {
            super("asked for entry " + wanted + ", but only " + reached + " has been read so far");
        }
    }
}
