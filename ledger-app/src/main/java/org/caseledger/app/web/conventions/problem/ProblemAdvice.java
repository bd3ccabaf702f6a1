package org.caseledger.app.web.conventions.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.caseledger.app.access.Questions;
import org.caseledger.app.proofs.LedgerDamaged;
import org.caseledger.app.recording.Recorder;
import org.caseledger.domain.RuleBroken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What becomes of everything that can go wrong in a controller: a problem document, never a stack trace. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    void refused(RequestRefused refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Integer seconds = refused.retryAfter();
        if (seconds != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        ProblemWriter.write(response, refused.problem(request.getRequestURI()));
    }

    @ExceptionHandler
    void broken(RuleBroken broken, HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = switch (broken.kind()) {
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case NOT_ACCEPTABLE -> 422;
            case FORBIDDEN -> 403;
        };
        ProblemWriter.write(
                response,
                status == 404
                        ? Problem.notFound(request.getRequestURI())
                        : Problem.of(
                                status,
                                broken.key(),
                                String.valueOf(broken.getMessage()),
                                request.getRequestURI(),
                                List.of()));
    }

    @ExceptionHandler
    void keyReused(Recorder.KeyReused reused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemWriter.write(
                request,
                response,
                422,
                "idempotency-key-reused",
                "This Idempotency-Key came with another request before; take a new one for a new request.");
    }

    @ExceptionHandler
    void stale(Recorder.Stale stale, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemWriter.write(
                request, response, 412, "stale", "The record has changed since; read it again before you go on.");
    }

    @ExceptionHandler
    void ledgerUnavailable(
            Recorder.LedgerUnavailable unavailable, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.warn("Nothing could be recorded: {}", unavailable.getMessage());
        tryAgain(
                request,
                response,
                "ledger-unavailable",
                "Nothing can be recorded now, or it is not known whether it was; the same Idempotency-Key tells.",
                2);
    }

    /** Nobody gets a proof of what is not as it was recorded; the sentence names the position. */
    @ExceptionHandler
    void ledgerDamaged(LedgerDamaged damaged, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.error("Nothing can be proved", damaged);
        ProblemWriter.write(request, response, 409, "ledger-damaged", damaged.getMessage() + ".");
    }

    @ExceptionHandler
    void projectionBehind(
            Questions.ProjectionBehind behind, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        tryAgain(request, response, "projection-behind", "The answer has not read that far yet.", 1);
    }

    @ExceptionHandler
    void readingNotRecorded(
            Questions.ReadingNotRecorded failed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.warn("A question was not answered since the reading could not be recorded", failed);
        tryAgain(request, response, "reading-not-recorded", "The reading could not be recorded, so nothing is shown.",
                5);
    }

    /** The database is down, has no room left or takes too long. */
    @ExceptionHandler({DataAccessResourceFailureException.class, TransientDataAccessException.class,
        RecoverableDataAccessException.class, CannotCreateTransactionException.class})
    void databaseUnavailable(RuntimeException failed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.warn("The database did not answer", failed);
        tryAgain(request, response, "database-unavailable", "The database does not answer now.", 5);
    }

    @ExceptionHandler
    void unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        ProblemWriter.write(request, response, 400, "body-missing", "A JSON object is expected as the body.");
    }

    @ExceptionHandler
    void parameter(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        boolean inPath = mismatch.getParameter().hasParameterAnnotation(
                org.springframework.web.bind.annotation.PathVariable.class);
        if (inPath) {
            ProblemWriter.writeNotFound(request, response);
            return;
        }
        FieldProblem field = new FieldProblem("/" + mismatch.getName(), "malformed-parameter",
                "The parameter cannot be read.");
        refused(RequestRefused.fields(400, List.of(field)), request, response);
    }

    @ExceptionHandler
    void binding(ServletRequestBindingException failed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemWriter.write(request, response, 400, "malformed-request",
                "A parameter or header is missing or malformed.");
    }

    /** Security answers these itself, outside. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void security(RuntimeException refused) {
        throw refused;
    }

    @ExceptionHandler
    void anythingElse(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = 500;
        if (thrown instanceof ErrorResponse framework) {
            status = framework.getStatusCode().value();
            framework.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        }
        if (status >= 500 && status != 503) {
            LOG.error("A request failed unexpectedly: {} {}", request.getMethod(), request.getRequestURI(), thrown);
        }
        ProblemWriter.write(response, ProblemWriter.ofStatus(status, request.getRequestURI()));
    }

    private static void tryAgain(
            HttpServletRequest request, HttpServletResponse response, String code, String detail, int seconds)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
        ProblemWriter.write(request, response, 503, code, detail);
    }
}
