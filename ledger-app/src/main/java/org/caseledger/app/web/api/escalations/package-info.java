/**
 * The managers' queue: reading it and acting on what is in it.
 *
 * <p>Start reading at {@link EscalationActionsController}.
 */
@NullMarked
package org.caseledger.app.web.api.escalations;

import org.jspecify.annotations.NullMarked;
