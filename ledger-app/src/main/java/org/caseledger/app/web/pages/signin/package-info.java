/**
 * Signing in to the pages. Who may is decided by the filter chain; here is only what is shown.
 *
 * <p>Start reading at {@code SignInController}.
 */
@NullMarked
package org.caseledger.app.web.pages.signin;

import org.jspecify.annotations.NullMarked;
