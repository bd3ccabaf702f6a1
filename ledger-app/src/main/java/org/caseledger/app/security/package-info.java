/**
 * Who signs in, and who may call what.
 *
 * <p>Start reading at {@link WhoMayCall}, the one table of all routes, then {@link SecurityConfiguration}.
 */
@NullMarked
package org.caseledger.app.security;

import org.jspecify.annotations.NullMarked;
