/** Entries as they are read back from the log, by position or by stream. Start reading at {@link LogReader}. */
@NullMarked
package org.caseledger.app.store.reading;

import org.jspecify.annotations.NullMarked;
