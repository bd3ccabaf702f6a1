package org.caseledger.app.web.api.contacts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.caseledger.domain.contact.ending.InformedHow;

/**
 * Which manager was told, when and how (R10).
 *
 * @param worker the manager's sign-in name
 */
record ManagerInformed(@Schema(maxLength = 200) String worker, Instant at, InformedHow how) {}
