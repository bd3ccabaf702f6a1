/**
 * Finding a child by name, date of birth or identifier, without any of them on disk: rows hold keyed hashes of folded words
 * and of their beginnings.
 *
 * <p>Start reading at {@link org.caseledger.projections.search.SearchTerms}, then {@code SearchProjector}.
 */
@NullMarked
package org.caseledger.projections.search;

import org.jspecify.annotations.NullMarked;
