/**
 * How a rule gets a new version: one person proposes it, another publishes it.
 *
 * <p>Start reading at {@link PolicyEvent}, then {@code PolicyRules}.
 */
@NullMarked
package org.caseledger.domain.guideline.policy;

import org.jspecify.annotations.NullMarked;
