/** What is given out of each log. Start reading at {@link org.caseledger.app.proofs.reading.StoredLog}. */
@NullMarked
package org.caseledger.app.proofs.reading;

import org.jspecify.annotations.NullMarked;
