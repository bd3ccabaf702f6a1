package org.caseledger.projections.registers;

import java.time.Instant;
import java.util.List;
import org.caseledger.domain.reading.QuestionName;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.Question;

/** The register of devices. */
public record ReadDevices() implements Question<ReadDevices.Answer> {

    @Override
    public QuestionName name() {
        return new QuestionName("read-devices");
    }

    @Override
    public About about() {
        return new About.ARegister();
    }

    @Override
    public ProjectionName projection() {
        return ProjectionName.REGISTERS;
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    /** Every issue and return, device by device, in the order in which they were recorded. */
    public record Answer(List<Movement> movements) {

        public Answer {
            movements = List.copyOf(movements);
        }
    }

    /**
     * A device went to somebody or came back.
     *
     * @param worker the sign-in name
     */
    public record Movement(String assetTag, Kind kind, String worker, Instant at, long position) {}

    /** Which way it went. */
    public enum Kind {
        /** To the worker. */
        ISSUED,
        /** From the worker. */
        RETURNED
    }
}
