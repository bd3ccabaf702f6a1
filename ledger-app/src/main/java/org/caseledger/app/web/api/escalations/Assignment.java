package org.caseledger.app.web.api.escalations;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Who is to deal with it.
 *
 * @param worker a sign-in name
 */
record Assignment(@Schema(maxLength = 200) String worker) {}
