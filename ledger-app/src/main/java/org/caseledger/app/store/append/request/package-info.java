/** What is asked of the sequencer and what it answers. Start reading at {@link Append}. */
@NullMarked
package org.caseledger.app.store.append.request;

import org.jspecify.annotations.NullMarked;
