/**
 * A contact: one attempt to reach a child or family by video, voice or message, and what came of it.
 *
 * <p>Start reading at {@link ContactEvent}, then {@code ContactRules}.
 */
@NullMarked
package org.caseledger.domain.contact;

import org.jspecify.annotations.NullMarked;
