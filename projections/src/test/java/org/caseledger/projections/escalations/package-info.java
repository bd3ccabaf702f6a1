/** Facts about the managers' queue. */
@NullMarked
package org.caseledger.projections.escalations;

import org.jspecify.annotations.NullMarked;
