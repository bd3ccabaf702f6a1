package org.caseledger.app.web.api.staff;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.caseledger.app.web.conventions.reading.Page;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.projections.staff.ReadStaff;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The staff register. */
@RestController
@Tag(name = "Staff")
class StaffController {

    @GetMapping(path = "/api/v1/staff", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read the staff register")
    ResponseEntity<Page<ReadStaff.Registered>> staff(Reading reading) {
        return reading.ask(new ReadStaff(), register -> Page.of(register.workers(), null));
    }
}
