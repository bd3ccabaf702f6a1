/**
 * What is said of a contact once it is over: notes, corrections, and that it was recorded in error. Nothing is changed;
 * the original stays readable.
 *
 * <p>Start reading at {@link AfterwardsController}.
 */
@NullMarked
package org.caseledger.app.web.api.afterwards;

import org.jspecify.annotations.NullMarked;
