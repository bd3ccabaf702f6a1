package org.caseledger.app.web.api.registers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.caseledger.app.guideline.RuleBooks;
import org.caseledger.app.web.api.JsonPost;
import org.caseledger.app.web.conventions.reading.Page;
import org.caseledger.app.web.conventions.recording.RecordedAnswer;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.domain.guideline.RuleReference.RuleId;
import org.caseledger.domain.guideline.policy.PolicyCommand.PublishPolicyVersion;
import org.caseledger.domain.guideline.policy.PolicyRuleSetId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The council's rules and their versions. They hold nobody's record, so that reading them opens none. */
@RestController
@RequestMapping(PoliciesController.PATH)
@Tag(name = "Registers")
class PoliciesController {

    static final String PATH = "/api/v1/policies";

    private final RuleBooks rules;
    private final Records records;

    PoliciesController(RuleBooks rules, Records records) {
        this.rules = rules;
        this.records = records;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read every version of every rule")
    ResponseEntity<Page<PolicyAnswer>> policies() {
        return ResponseEntity.ok(Page.of(rules.now().versions().stream().map(PolicyAnswer::of).toList(), null));
    }

    @JsonPost("/{id}/versions")
    @Operation(summary = "Propose a new version of a rule")
    ResponseEntity<RecordedAnswer> propose(
            @PathVariable RuleId id, @RequestBody NewPolicyVersion version, Recording recording) {
        return recording.onto(
                PolicyRuleSetId.THE_COUNCILS, PATH, () -> version.command(id, recording.by().id(), records.now()));
    }

    @JsonPost("/{id}/versions/{version}/approval")
    @Operation(summary = "Publish a version that somebody else proposed")
    ResponseEntity<RecordedAnswer> publish(
            @PathVariable RuleId id, @PathVariable int version, @RequestBody Approval approval, Recording recording) {
        return recording.onto(PolicyRuleSetId.THE_COUNCILS, PATH, () -> new PublishPolicyVersion(
                PolicyRuleSetId.THE_COUNCILS, id, version, recording.by().id(), records.now()));
    }
}
