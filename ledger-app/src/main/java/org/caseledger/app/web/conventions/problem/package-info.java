/**
 * How a refusal is told: one problem document (RFC 9457) wherever it arises, in a controller, in a filter or in the server
 * before any of them.
 *
 * <p>Start reading at {@link Problem}, then {@link ProblemAdvice} for what becomes which.
 */
@NullMarked
package org.caseledger.app.web.conventions.problem;

import org.jspecify.annotations.NullMarked;
