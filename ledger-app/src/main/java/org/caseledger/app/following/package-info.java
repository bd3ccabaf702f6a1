/**
 * Follows the case log in the order of its positions and hands it to the projections and to the automations.
 *
 * <p>Start reading at {@link Followers}.
 */
@NullMarked
package org.caseledger.app.following;

import org.jspecify.annotations.NullMarked;
