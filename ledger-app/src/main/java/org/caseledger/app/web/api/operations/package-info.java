/**
 * What an operator sees and does of those who follow the log: how far they are, what they could not take in, rebuilds. No
 * call here shows any part of anybody's record.
 *
 * <p>Start reading at {@link FollowersController}.
 */
@NullMarked
package org.caseledger.app.web.api.operations;

import org.jspecify.annotations.NullMarked;
