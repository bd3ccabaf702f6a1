package org.caseledger.app.web.api.casenotes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.caseledger.app.web.conventions.reading.ListWindow;
import org.caseledger.app.web.conventions.reading.Page;
import org.caseledger.app.web.conventions.reading.Parameters;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.projections.casenotes.CaseNote;
import org.caseledger.projections.casenotes.CaseNoteIndex;
import org.caseledger.projections.casenotes.ReadCaseNotes;
import org.caseledger.projections.casenotes.ReadCaseNotes.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Case notes of a child or of a team, newest first. Reading them is written down for each child, like any reading. */
@RestController
@Tag(name = "Case notes")
class CaseNotesController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final CaseNoteIndex index;
    private final Records records;

    CaseNotesController(CaseNoteIndex index, Records records) {
        this.index = index;
        this.records = records;
    }

    @GetMapping(path = "/api/v1/children/{id}/case-notes", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read a child's case notes", description = "As JSON, or as CSV where format=csv is asked for.")
    ResponseEntity<Page<CaseNote>> ofChild(
            @PathVariable ChildId id,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "format", required = false, defaultValue = "json") Format format,
            Reading reading) {
        return answer(List.of(id), from, to, new ListWindow(null, null, null, limit, cursor), format, reading);
    }

    @GetMapping(path = "/api/v1/case-notes", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read a team's case notes", description = "Of those of its children whom the caller may see; as JSON, or as CSV where format=csv is asked for.")
    ResponseEntity<Page<CaseNote>> ofTeam(
            @RequestParam(name = "team") String team,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "format", required = false, defaultValue = "json") Format format,
            Reading reading) {
        TeamCode code = Parameters.read("team", team, TeamCode::new);
        if (code == null) {
            throw Parameters.malformed("team", "A team is asked for.");
        }
        ListWindow window = new ListWindow(null, null, null, limit, cursor);
        List<ChildId> children = index.children(
                code, Parameters.time("from", from), Parameters.time("to", to), window.after(Place::of),
                window.size())
                .stream()
                .filter(child -> records.isVisible(child, reading.by()))
                .toList();
        return answer(children, from, to, window, format, reading);
    }

    private static ResponseEntity<Page<CaseNote>> answer(
            List<ChildId> children, @Nullable String from, @Nullable String to, ListWindow window, Format format,
            Reading reading) {
        ReadCaseNotes question = new ReadCaseNotes(
                children, Parameters.time("from", from), Parameters.time("to", to), window.after(Place::of),
                window.size());
        return switch (format) {
            case json -> reading.ask(question, read -> Page.of(read.items(), read.next()));
            case csv -> asTable(reading.ask(question, read -> read));
        };
    }

    /** The list goes on where the Link header says, as a table has no place for it. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the described answer is the JSON one; a table is text
    private static ResponseEntity<Page<CaseNote>> asTable(ResponseEntity<ReadCaseNotes.Answer> answered) {
        ReadCaseNotes.Answer read = Objects.requireNonNull(answered.getBody());
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(answered.getHeaders());
        headers.setContentType(CSV);
        headers.setContentDisposition(ContentDisposition.attachment().filename("case-notes.csv").build());
        if (read.next() != null) {
            headers.set(HttpHeaders.LINK, "<?cursor=" + read.next() + "&format=csv>; rel=\"next\"");
        }
        return (ResponseEntity) new ResponseEntity<>(CaseNoteCsv.of(read.items()), headers, answered.getStatusCode());
    }

    /** In which form the notes are wanted. */
    enum Format {
        json, csv
    }
}
