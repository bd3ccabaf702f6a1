/**
 * How a fact becomes bytes and back: stored names, sealed parts, older forms.
 *
 * <p>Start reading at {@link EventCodec}.
 */
@NullMarked
package org.caseledger.app.store.codec;

import org.jspecify.annotations.NullMarked;
