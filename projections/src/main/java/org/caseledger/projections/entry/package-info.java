/**
 * What entries look like on every page: the row one is kept in, its title and detail; {@code opened} holds how a reader sees it.
 *
 * <p>Start reading at {@link EntryTable}, then {@code opened.Entry}.
 */
@NullMarked
package org.caseledger.projections.entry;

import org.jspecify.annotations.NullMarked;
