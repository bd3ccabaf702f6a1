package org.caseledger.app.store.codec;

import java.util.UUID;

/** The event a sealed part is read from, to which it is bound. */
record SealedIn(UUID entry, String entryType) {}
