/**
 * Case notes are sent to Mosaic: what waits to be sent outlives any kill, is tried again later and later, carries one key
 * however often it is sent, and counts as recorded only once Mosaic has said under which id it is kept.
 *
 * <p>Start reading at {@link org.caseledger.app.automation.mosaic.WhenCaseNoteWaitsThenSend}.
 */
@NullMarked
package org.caseledger.app.automation.mosaic;

import org.jspecify.annotations.NullMarked;
