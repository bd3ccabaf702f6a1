/**
 * Children: opening a record, reading it, and who works with the child.
 *
 * <p>Start reading at {@link ChildrenController}.
 */
@NullMarked
package org.caseledger.app.web.api.children;

import org.jspecify.annotations.NullMarked;
