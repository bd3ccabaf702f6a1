package org.caseledger.app.web.api.retention;

import org.caseledger.domain.child.RetentionRuleName;

/**
 * What is asked for.
 *
 * @param retentionRule the rule of the retention schedule by whose authority, shown in place of the words for ever
 */
record NewKeyDestruction(String reason, RetentionRuleName retentionRule) {}
