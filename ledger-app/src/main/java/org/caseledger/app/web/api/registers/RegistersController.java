package org.caseledger.app.web.api.registers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.caseledger.app.web.api.JsonPost;
import org.caseledger.app.web.conventions.reading.Page;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.app.web.conventions.recording.RecordedAnswer;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.device.DeviceCommand.IssueDevice;
import org.caseledger.domain.device.DeviceCommand.ReturnDevice;
import org.caseledger.domain.device.DeviceRecordId;
import org.caseledger.domain.device.DeviceUse.AssetTag;
import org.caseledger.domain.platform.PlatformCommand.ApplyPlatformException;
import org.caseledger.domain.platform.PlatformCommand.ApprovePlatformStatus;
import org.caseledger.domain.platform.PlatformRecordId;
import org.caseledger.domain.platform.terms.PlatformId;
import org.caseledger.projections.registers.ReadDevices;
import org.caseledger.projections.registers.ReadPlatforms;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The platforms calls are made with and the council's devices. */
@RestController
@Tag(name = "Registers")
class RegistersController {

    private static final String PLATFORMS = "/api/v1/platforms";
    private static final String DEVICES = "/api/v1/devices";

    private final Records records;

    RegistersController(Records records) {
        this.records = records;
    }

    @GetMapping(path = PLATFORMS, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read what was said of each platform, in order")
    ResponseEntity<Page<ReadPlatforms.Statement>> platforms(Reading reading) {
        return reading.ask(new ReadPlatforms(), register -> Page.of(register.statements(), null));
    }

    @JsonPost(PLATFORMS)
    @Operation(summary = "Propose what to say of a platform", description = "A second person has to agree.")
    ResponseEntity<RecordedAnswer> assess(@RequestBody NewAssessment assessment, Recording recording) {
        return recording.onto(
                PlatformRecordId.of(assessment.platform()),
                PLATFORMS,
                () -> assessment.command(recording.by().id(), records.now()));
    }

    @JsonPost(PLATFORMS + "/{id}/approval")
    @Operation(summary = "Agree with what somebody else proposed of a platform")
    ResponseEntity<RecordedAnswer> approve(
            @PathVariable("id") PlatformId platform, @RequestBody Approval approval, Recording recording) {
        PlatformRecordId record = PlatformRecordId.of(platform);
        return recording.onto(
                record, PLATFORMS, () -> new ApprovePlatformStatus(record, recording.by().id(), records.now()));
    }

    @JsonPost(PLATFORMS + "/{id}/exceptions")
    @Operation(summary = "Allow a consumer product for a while")
    ResponseEntity<RecordedAnswer> except(
            @PathVariable("id") PlatformId platform, @RequestBody NewException exception, Recording recording) {
        PlatformRecordId record = PlatformRecordId.of(platform);
        return recording.onto(record, PLATFORMS, () -> new ApplyPlatformException(
                record,
                exception.from(),
                exception.until(),
                new PersonalText.Clear(exception.reason()),
                recording.by().id(),
                records.now()));
    }

    @GetMapping(path = DEVICES, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read who was issued which device, and when it came back")
    ResponseEntity<Page<ReadDevices.Movement>> devices(Reading reading) {
        return reading.ask(new ReadDevices(), register -> Page.of(register.movements(), null));
    }

    @JsonPost(DEVICES)
    @Operation(summary = "Record that a device was issued")
    ResponseEntity<RecordedAnswer> issue(@RequestBody NewIssue issue, Recording recording) {
        DeviceRecordId record = DeviceRecordId.of(issue.assetTag());
        return recording.onto(record, DEVICES, () -> new IssueDevice(
                record,
                issue.assetTag(),
                records.worker(issue.worker(), "/worker"),
                recording.by().id(),
                issue.from()));
    }

    @JsonPost(DEVICES + "/{id}/return")
    @Operation(summary = "Record that a device came back")
    ResponseEntity<RecordedAnswer> takeBack(
            @PathVariable("id") AssetTag assetTag, @RequestBody NewReturn back, Recording recording) {
        DeviceRecordId record = DeviceRecordId.of(assetTag);
        return recording.onto(record, DEVICES, () -> new ReturnDevice(record, recording.by().id(), back.at()));
    }
}
