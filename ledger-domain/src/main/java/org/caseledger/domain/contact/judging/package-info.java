/**
 * How a contact is held against the guideline: the checks the ledger answers by itself from what was recorded, and those
 * it leaves to the worker.
 *
 * <p>Start reading at {@link ChildSideChecks}, then {@link StaffSideChecks}.
 */
@NullMarked
package org.caseledger.domain.contact.judging;

import org.jspecify.annotations.NullMarked;
