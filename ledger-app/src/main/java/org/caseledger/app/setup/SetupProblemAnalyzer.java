package org.caseledger.app.setup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets Spring Boot print a {@link SetupProblem} as its sentence instead of as a stack trace. */
class SetupProblemAnalyzer extends AbstractFailureAnalyzer<SetupProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SetupProblem problem) {
        return new FailureAnalysis(problem.sentence(), null, problem);
    }
}
