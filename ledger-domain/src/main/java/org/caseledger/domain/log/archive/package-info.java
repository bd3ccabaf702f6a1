/**
 * ZIP archives written in exactly one way, so that any program opens them and no byte of them can be changed unseen: members are stored, not
 * compressed, with one fixed time, in one order, and the directory at the end repeats what stood before them.
 *
 * <p>Start reading at {@link org.caseledger.domain.log.archive.ArchiveWriter}.
 */
@NullMarked
package org.caseledger.domain.log.archive;

import org.jspecify.annotations.NullMarked;
