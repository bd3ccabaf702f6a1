/**
 * Staff matters of a contact: device, place, dress and background. They are kept apart from the child's record.
 *
 * <p>Start reading at {@link PracticeEvent}, then {@link PracticeRecord}.
 */
@NullMarked
package org.caseledger.domain.practice;

import org.jspecify.annotations.NullMarked;
