/** Entries opened for a reader who may see them. Start reading at {@link EntryReader}. */
@NullMarked
package org.caseledger.projections.entry.opened;

import org.jspecify.annotations.NullMarked;
