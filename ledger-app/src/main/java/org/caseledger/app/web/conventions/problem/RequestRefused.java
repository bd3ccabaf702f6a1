package org.caseledger.app.web.conventions.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request the conventions of the API refuse, before or beside any rule of the domain. */
public final class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<FieldProblem> errors;
    private final int retryAfter;

    private RequestRefused(int status, String code, String sentence, List<FieldProblem> errors, int retryAfter) {
        super(sentence, null, false, false);
        this.status = status;
        this.code = code;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    /** Refused with an HTTP status, a stable kebab-case code and a sentence without personal text. */
    public static RequestRefused because(int status, String code, String sentence) {
        return new RequestRefused(status, code, sentence, List.of(), 0);
    }

    /** Refused for now; the same request may succeed after some seconds. */
    public static RequestRefused forNow(int status, String code, String sentence, int retryAfterSeconds) {
        return new RequestRefused(status, code, sentence, List.of(), retryAfterSeconds);
    }

    /**
     * Refused for what single fields say; the problem is named after their code where they share one.
     *
     * @param status 400 where the form is wrong, 422 where the form is right and the value is refused
     * @param errors at least one
     */
    public static RequestRefused fields(int status, List<FieldProblem> errors) {
        List<String> codes = errors.stream().map(FieldProblem::code).distinct().toList();
        String code = codes.size() == 1 ? codes.getFirst() : status == 400 ? "malformed-request" : "values-refused";
        String sentence = errors.size() == 1 ? errors.getFirst().message() : errors.size() + " fields are refused.";
        return new RequestRefused(status, code, sentence, errors, 0);
    }

    /** Refused for what one field of the body says, though its form is right (422). */
    public static RequestRefused field(String pointer, String code, String message) {
        return fields(422, List.of(new FieldProblem(pointer, code, message)));
    }

    /** The answer to whatever is not there or may not be seen (404). */
    public static RequestRefused notFound() {
        return new RequestRefused(404, "not-found", "not found", List.of(), 0);
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** The stable kebab-case code. */
    public String code() {
        return code;
    }

    /** The document that tells it. */
    Problem problem(String path) {
        return status == 404
                ? Problem.notFound(path)
                : Problem.of(status, code, String.valueOf(getMessage()), path, errors);
    }

    /** Seconds after which to try again, if that helps. */
    @Nullable
    Integer retryAfter() {
        return retryAfter > 0 ? retryAfter : null;
    }
}
