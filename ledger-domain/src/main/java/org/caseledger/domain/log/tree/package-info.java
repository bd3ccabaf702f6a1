/**
 * The Merkle tree of RFC 6962 over the leaves of a log, the tiles it is stored in (C2SP tlog-tiles) and the proofs made from them.
 *
 * <p>Start reading at {@link org.caseledger.domain.log.tree.CompactRange}, which grows a tree, then {@link
 * org.caseledger.domain.log.tree.Tile}, in which it is kept.
 */
@NullMarked
package org.caseledger.domain.log.tree;

import org.jspecify.annotations.NullMarked;
