/**
 * Who is signed in to the pages: a random token in the browser's cookie, its digest in the database, so that a restart
 * signs nobody out and a second node knows everybody.
 *
 * <p>Start reading at {@link org.caseledger.app.security.session.SignIns}.
 */
@NullMarked
package org.caseledger.app.security.session;

import org.jspecify.annotations.NullMarked;
