/**
 * A contact: how far it has got, every entry in order, the checks of the guideline and what it led to.
 *
 * <p>Start reading at {@link ReadContact}, then {@code ContactProjector}.
 */
@NullMarked
package org.caseledger.projections.contacts;

import org.jspecify.annotations.NullMarked;
