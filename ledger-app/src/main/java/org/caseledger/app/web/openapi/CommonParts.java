package org.caseledger.app.web.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.caseledger.app.web.conventions.problem.ProblemWriter;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.app.web.conventions.recording.Recording;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation what the conventions do for all: headers that are read, headers that are answered, refusals. */
@Component
@ConditionalOnProperty("springdoc.api-docs.enabled")
class CommonParts implements OperationCustomizer {

    private static final Map<String, String> OF_ALL = Map.of(
            "400", "The request is malformed; errors say where",
            "401", "Nobody signed in",
            "403", "The caller's role may not do this, or not to this record",
            "404", "There is nothing here, or nothing the caller may see",
            "503", "Not now; see Retry-After");

    private static final Map<String, String> OF_RECORDING = Map.of(
            "409", "The state of the record does not allow it, or a call with this key is still running",
            "412", "The record has changed since the ETag in If-Match",
            "413", "The body is larger than 256 KB",
            "415", "The body is not application/json",
            "422", "Well-formed, and refused; errors say where");

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (takes(method, Recording.class)) {
            describeRecording(operation);
        }
        if (takes(method, Reading.class)) {
            describeReading(operation);
        }
        OF_ALL.forEach((status, meaning) -> addProblem(operation, status, meaning));
        inOrder(operation);
        return operation;
    }

    private static void describeRecording(Operation operation) {
        operation.addParametersItem(header("Idempotency-Key", "1 to 255 characters, quoted or bare; kept for 7 days")
                .required(true)
                .schema(new StringSchema().minLength(1).maxLength(255)));
        operation.addParametersItem(header("If-Match", "The ETag of the state the caller has seen"));
        OF_RECORDING.forEach((status, meaning) -> addProblem(operation, status, meaning));
        ApiResponse recorded = operation.getResponses().remove("200");
        if (recorded != null) {
            recorded.description("Recorded")
                    .addHeaderObject("Location", answered("Where the resource is"))
                    .addHeaderObject(Recording.POSITION_HEADER, answered("The ledger position of the main fact"))
                    .addHeaderObject("Idempotent-Replayed", answered("true when this is the stored answer to the key"));
            operation.getResponses().addApiResponse("201", recorded);
        }
    }

    private static void describeReading(Operation operation) {
        operation.addParametersItem(
                header(Recording.POSITION_HEADER, "What the answer must have seen; waits up to 2 s"));
        operation.addParametersItem(new Parameter()
                .in("query")
                .name("position")
                .description("As the header Ledger-Position")
                .schema(new IntegerSchema().format("int64")));
        ApiResponse answer = operation.getResponses().get("200");
        if (answer != null) {
            answer.addHeaderObject(Recording.POSITION_HEADER, answered("How far the answer has read"));
        }
    }

    private static void addProblem(Operation operation, String status, String meaning) {
        operation.getResponses().addApiResponse(
                status,
                new ApiResponse()
                        .description(meaning)
                        .content(new Content().addMediaType(
                                ProblemWriter.MEDIA_TYPE,
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")))));
    }

    private static void inOrder(Operation operation) {
        ApiResponses sorted = new ApiResponses();
        new TreeMap<>(operation.getResponses()).forEach(sorted::addApiResponse);
        operation.setResponses(sorted);
    }

    private static Parameter header(String name, String description) {
        return new Parameter().in("header").name(name).description(description).schema(new StringSchema());
    }

    private static Header answered(String description) {
        return new Header().description(description).schema(new StringSchema());
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == type);
    }
}
