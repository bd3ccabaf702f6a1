/**
 * Staff matters: reported, looked into and closed, seen by few.
 *
 * <p>Start reading at {@link PracticeConcernsController}.
 */
@NullMarked
package org.caseledger.app.web.api.practice;

import org.jspecify.annotations.NullMarked;
