package org.caseledger.app.web.api.practice;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.practiceconcern.PracticeConcernCommand.ReportPracticeConcern;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernId;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernType;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports of another's conduct (R12).
 *
 * @param worker the sign-in name of whom it concerns
 * @param allegation whether a child may have been harmed, so that the designated officer is to be asked
 */
record PracticeReport(
        @Schema(maxLength = 200) String worker,
        @Nullable ContactId contactId,
        PracticeConcernType type,
        boolean allegation,
        Instant noticedAt,
        String facts) {

    ReportPracticeConcern command(PracticeConcernId concern, WorkerId subject, WorkerId by) {
        return new ReportPracticeConcern(
                concern, subject, contactId, type, allegation, new PersonalText.Clear(facts), by, noticedAt);
    }
}
