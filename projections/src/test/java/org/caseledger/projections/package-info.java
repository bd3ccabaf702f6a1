/** Facts about the projections as a whole. */
@NullMarked
package org.caseledger.projections;

import org.jspecify.annotations.NullMarked;
