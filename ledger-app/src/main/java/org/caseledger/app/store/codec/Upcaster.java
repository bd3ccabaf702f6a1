package org.caseledger.app.store.codec;

import tools.jackson.databind.node.ObjectNode;

/** Brings one stored form of a fact to the next. It works on what is read; stored bytes stay as they are. */
public interface Upcaster {

    /** The stored name. */
    String type();

    /** The revision it starts from; it ends at the next. */
    int from();

    /** The payload in its next form. */
    ObjectNode upcast(ObjectNode payload);
}
