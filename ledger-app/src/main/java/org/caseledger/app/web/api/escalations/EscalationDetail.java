package org.caseledger.app.web.api.escalations;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.caseledger.projections.entry.opened.Entry;
import org.caseledger.projections.escalations.EscalationItem;

/**
 * One escalation: what the queue says of it, and every entry in order.
 *
 * @param item shown as if its fields were here
 */
record EscalationDetail(@JsonUnwrapped EscalationItem item, List<Entry> entries) {}
