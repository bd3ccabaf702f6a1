/** A batch on its way into the log: built, written, and asked after. Start reading at {@link BatchWriter}. */
@NullMarked
package org.caseledger.app.store.append.batch;

import org.jspecify.annotations.NullMarked;
