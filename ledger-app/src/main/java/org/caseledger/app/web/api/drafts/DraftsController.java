package org.caseledger.app.web.api.drafts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.app.drafts.Draft;
import org.caseledger.app.drafts.Drafts;
import org.caseledger.app.web.conventions.caller.Caller;
import org.caseledger.app.web.conventions.problem.RequestRefused;
import org.caseledger.app.web.conventions.reading.Page;
import org.caseledger.domain.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Each author's own drafts. To everybody else there are none. */
@RestController
@RequestMapping(path = "/api/v1/drafts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Drafts")
class DraftsController {

    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Pattern TAG = Pattern.compile("\\s*\"([0-9]{1,18})\"\\s*");

    private final Drafts drafts;

    DraftsController(Drafts drafts) {
        this.drafts = drafts;
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Save a draft", description = "In place of what was there. With If-Match only if nobody saved it since.")
    ResponseEntity<Shown> save(
            @PathVariable UUID id, @RequestBody NewDraft draft,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        if (!FORM.matcher(draft.form()).matches()) {
            throw RequestRefused.field(
                    "/form", "unknown-form", "A form is named in 1 to 64 lower case letters, digits and hyphens.");
        }
        Long seen = ifMatch == null ? null : version(ifMatch);
        Draft saved = save(id, new Drafts.What(draft.form(), draft.recordId(), draft.content()), seen);
        return headed(saved.version() == 1 ? HttpStatus.CREATED : HttpStatus.OK, saved).body(Shown.of(saved, null));
    }

    private Draft save(UUID id, Drafts.What what, @Nullable Long seen) {
        try {
            return drafts.save(Caller.worker().id(), id, what, seen);
        } catch (RuleBroken refusal) {
            if (refusal.key().equals("draft-has-changed")) {
                throw RequestRefused.because(412, refusal.key(), "The draft was saved or discarded elsewhere.");
            }
            throw refusal;
        }
    }

    @GetMapping
    @Operation(summary = "List one's own drafts", description = "Without their content, the one saved last first; all of them.")
    ResponseEntity<Page<Shown>> list() {
        List<Shown> own = drafts.of(Caller.worker().id()).stream().map(draft -> Shown.of(draft, null)).toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Page.of(own, null));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read one of one's own drafts")
    ResponseEntity<Shown> read(@PathVariable UUID id) {
        Drafts.Opened opened = drafts.open(Caller.worker().id(), id).orElseThrow(RequestRefused::notFound);
        return headed(HttpStatus.OK, opened.draft()).body(Shown.of(opened.draft(), opened.words()));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Discard a draft", description = "Its key is destroyed with it.")
    ResponseEntity<Void> discard(@PathVariable UUID id) {
        if (!drafts.discard(Caller.worker().id(), id)) {
            throw RequestRefused.notFound();
        }
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity.BodyBuilder headed(HttpStatus status, Draft draft) {
        return ResponseEntity.status(status).eTag("\"" + draft.version() + "\"").cacheControl(CacheControl.noStore());
    }

    private static Long version(String ifMatch) {
        Matcher tag = TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw RequestRefused.because(400, "malformed-header", "If-Match is the ETag of an answer.");
        }
        return Long.valueOf(tag.group(1));
    }

    /**
     * A draft as its author sees it.
     *
     * @param content only where one draft is read
     */
    record Shown(
            UUID id, String form, @Nullable UUID recordId, Instant startedAt, Instant savedAt, Instant expiresAt,
            @Nullable String content) {

        static Shown of(Draft draft, @Nullable String content) {
            return new Shown(
                    draft.id(), draft.form(), draft.record(), draft.startedAt(), draft.savedAt(), draft.expiresAt(),
                    content);
        }

        @Override
        public String toString() {
            return "Shown[" + id + "]";
        }
    }
}
