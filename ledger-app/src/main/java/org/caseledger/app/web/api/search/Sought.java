package org.caseledger.app.web.api.search;

import io.swagger.v3.oas.annotations.media.Schema;

/** What is looked for: names or their beginnings, a date of birth, a Mosaic person id, an NHS number. */
record Sought(@Schema(maxLength = 200) String text) {}
