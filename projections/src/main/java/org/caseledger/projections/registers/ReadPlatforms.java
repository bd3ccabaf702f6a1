package org.caseledger.projections.registers;

import java.time.Instant;
import java.util.List;
import org.caseledger.domain.platform.terms.LicenceType;
import org.caseledger.domain.platform.terms.PlatformStatus;
import org.caseledger.domain.reading.QuestionName;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.Question;
import org.jspecify.annotations.Nullable;

/** The register of platforms. */
public record ReadPlatforms() implements Question<ReadPlatforms.Answer> {

    @Override
    public QuestionName name() {
        return new QuestionName("read-platforms");
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

    /** Everything that was said, platform by platform, in the order in which it was. */
    public record Answer(List<Statement> statements) {

        public Answer {
            statements = List.copyOf(statements);
        }
    }

    /**
     * One thing that was said of a platform.
     *
     * @param kind proposed, agreed on, or an exception
     * @param by the sign-in name of who said it
     */
    public record Statement(
            String platform,
            Kind kind,
            @Nullable PlatformStatus status,
            @Nullable LicenceType licence,
            @Nullable Instant dpiaValidTo,
            Instant from,
            @Nullable Instant to,
            String by,
            long position) {}

    /** What a statement is. */
    public enum Kind {
        /** One person proposed it; it does not hold yet. */
        PROPOSED,
        /** A second person agreed; it holds. */
        AGREED,
        /** A consumer product may be used all the same. */
        EXCEPTION
    }
}
