package org.caseledger.app.web.conventions.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem document where no controller is at hand: in a filter, in an error page, in the server itself. */
public final class ProblemWriter {

    /** The media type of a problem document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private ProblemWriter() {}

    /** Writes a problem, unless an answer is on its way already. */
    public static void write(
            HttpServletRequest request, HttpServletResponse response, int status, String code, String detail)
            throws IOException {
        write(response, Problem.of(status, code, detail, request.getRequestURI(), List.of()));
    }

    /** Writes the one answer to whatever is not there or may not be seen. */
    public static void writeNotFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(response, Problem.notFound(request.getRequestURI()));
    }

    /** Writes the problem of a status that the server or the framework chose, in words that tell nothing of the inside. */
    public static void writeStatus(HttpServletResponse response, int status, @Nullable String path)
            throws IOException {
        write(response, ofStatus(status, path));
    }

    static void write(HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(MEDIA_TYPE);
        byte[] body = bytes(problem);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static byte[] bytes(Problem problem) {
        return JSON.writeValueAsBytes(problem);
    }

    static Problem ofStatus(int status, @Nullable String path) {
        String asked = path == null ? "/" : path;
        return switch (status) {
            case 401 -> Problem.of(401, "not-signed-in", "Sign in with a bearer token.", asked, List.of());
            case 403 -> Problem.of(403, "not-allowed", "Your role may not do this.", asked, List.of());
            case 404 -> Problem.notFound(asked);
            case 405 -> Problem.of(405, "method-not-allowed", "This cannot be done here; see Allow.", asked, List.of());
            case 406 -> Problem.of(406, "not-acceptable", "Answers are application/json.", asked, List.of());
            case 413 -> Problem.of(413, "body-too-large", "A body holds at most 256 KB.", asked, List.of());
            case 415 -> Problem.of(415, "unsupported-media-type",
                    "A body is application/json. Pictures, recordings and files are refused by design: no image of a child is"
                            + " kept here.",
                    asked, List.of());
            case 431 -> Problem.of(431, "headers-too-large", "The headers hold at most 8 KB.", asked, List.of());
            case 503 -> Problem.of(503, "unavailable", "The ledger cannot answer now.", asked, List.of());
            default -> status >= 500
                    ? Problem.of(
                            500, "unexpected", "Something went wrong; it is in the log of the service.", asked,
                            List.of())
                    : Problem.of(status, "malformed-request", "The request cannot be read.", asked, List.of());
        };
    }
}
