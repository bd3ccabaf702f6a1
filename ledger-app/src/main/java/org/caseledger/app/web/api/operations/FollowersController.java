package org.caseledger.app.web.api.operations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import java.util.regex.Pattern;
import org.caseledger.app.following.FollowerOperations;
import org.caseledger.app.following.FollowerOperations.Retried;
import org.caseledger.app.web.api.JsonPost;
import org.caseledger.app.web.conventions.problem.RequestRefused;
import org.caseledger.app.web.conventions.reading.Page;
import org.caseledger.projections.parked.ParkedSequence;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Those who follow the log, and what they could not take in. */
@RestController
@Tag(name = "Service")
class FollowersController {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 .:#/_-]{0,79}");

    private final FollowerOperations followers;

    FollowersController(FollowerOperations followers) {
        this.followers = followers;
    }

    @GetMapping(path = "/api/v1/operations/followers", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "See how far projections and automations have read")
    FollowerOperations.Now followers() {
        return followers.now();
    }

    @GetMapping(path = "/api/v1/operations/parked-entries", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "See what could not be taken in, and waits")
    Page<ParkedSequence> parkedEntries() {
        return Page.of(followers.parked(), null);
    }

    @JsonPost("/api/v1/operations/parked-entries/retry")
    @Operation(summary = "Try parked entries again, in their order")
    Retried retry(@RequestBody Waiting waiting) {
        return followers.retry(waiting.follower(), id(waiting.sequence())).orElseThrow(RequestRefused::notFound);
    }

    @JsonPost("/api/v1/operations/parked-entries/note")
    @Operation(summary = "Leave entries parked, with a note; a restart then does not try them again")
    Note leave(@RequestBody Note note) {
        if (!REFERENCE.matcher(note.note()).matches()) {
            throw RequestRefused.field("/note", "no-reference",
                    "A note is a reference of at most 80 letters, digits, spaces and . : # / _ - signs.");
        }
        if (!followers.leave(note.follower(), id(note.sequence()), note.note())) {
            throw RequestRefused.notFound();
        }
        return note;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw RequestRefused.notFound();
        }
    }
}
