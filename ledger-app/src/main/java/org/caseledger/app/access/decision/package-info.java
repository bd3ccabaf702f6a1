/** Who may see what, decided on the last committed append. Start reading at {@link AccessDecision}. */
@NullMarked
package org.caseledger.app.access.decision;

import org.jspecify.annotations.NullMarked;
