/** What every entry says of itself, wherever it is shown. */
@NullMarked
package org.caseledger.projections.entry;

import org.jspecify.annotations.NullMarked;
