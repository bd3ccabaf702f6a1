/**
 * What follows when a concern is referred: received, decided, discussed between agencies, enquired into, concluded.
 *
 * <p>Start reading at {@link EnquiriesController}.
 */
@NullMarked
package org.caseledger.app.web.api.enquiries;

import org.jspecify.annotations.NullMarked;
