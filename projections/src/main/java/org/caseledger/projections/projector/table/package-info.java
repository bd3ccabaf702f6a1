/** The tables of projections: columns, rows, and the statements that carry them. Start reading at {@link Table}. */
@NullMarked
package org.caseledger.projections.projector.table;

import org.jspecify.annotations.NullMarked;
