/**
 * A child's record, and finding the child.
 *
 * <p>Start reading at {@code ChildController}.
 */
@NullMarked
package org.caseledger.app.web.pages.child;

import org.jspecify.annotations.NullMarked;
