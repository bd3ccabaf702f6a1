/**
 * The managers' queue, and each item in it.
 *
 * <p>Start reading at {@code QueueController}.
 */
@NullMarked
package org.caseledger.app.web.pages.queue;

import org.jspecify.annotations.NullMarked;
