/** The end of a log: its tree, its tiles, its last time. Start reading at {@link Head}. */
@NullMarked
package org.caseledger.app.store.append.head;

import org.jspecify.annotations.NullMarked;
