/**
 * The pages: one folder for each thing a reader does. They ask and command exactly as the API does. Everything works with
 * scripts switched off.
 *
 * <p>Start reading at {@link org.caseledger.app.web.pages.form.Typed}, then at any controller.
 */
@NullMarked
package org.caseledger.app.web.pages;

import org.jspecify.annotations.NullMarked;
