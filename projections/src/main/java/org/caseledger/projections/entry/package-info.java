/**
 * What entries look like on every page: the row one is kept in, its title and detail, and how it is opened for a reader.
 *
 * <p>Start reading at {@link Entry}, then {@link EntryTable}.
 */
@NullMarked
package org.caseledger.projections.entry;

import org.jspecify.annotations.NullMarked;
