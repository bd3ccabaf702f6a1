/**
 * What was typed into a form, and what is wrong with it. Nothing that was typed is ever lost: a form that is refused comes
 * back as it was sent.
 *
 * <p>Start reading at {@link org.caseledger.app.web.pages.form.Typed}.
 */
@NullMarked
package org.caseledger.app.web.pages.form;

import org.jspecify.annotations.NullMarked;
