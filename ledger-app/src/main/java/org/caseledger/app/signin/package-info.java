/**
 * Keeps who is signed in to the pages.
 *
 * <p>Start reading at {@link org.caseledger.app.security.session.SignIns}.
 */
@NullMarked
package org.caseledger.app.signin;

import org.jspecify.annotations.NullMarked;
