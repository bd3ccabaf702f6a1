package org.caseledger.app.web.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import org.caseledger.domain.child.Involvement;
import org.caseledger.domain.ids.TeamCode;

/** The part a worker is to have in a child's case. */
record Allocation(@Schema(maxLength = 200) String worker, TeamCode team, Involvement involvement) {}
