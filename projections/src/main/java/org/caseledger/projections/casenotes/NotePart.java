package org.caseledger.projections.casenotes;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caseledger.domain.PersonalText;
import org.caseledger.projections.entry.SealedText;
import org.caseledger.projections.projector.StoredEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One part of a note's text: a heading and, sealed, what was said.
 *
 * @param event the event the words were sealed into
 * @param type its stored name
 * @param sealed the sealed part; null where the heading says it all
 */
record NotePart(UUID event, String type, String heading, @Nullable String sealed) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<NotePart>> PARTS = new TypeReference<>() {
    };

    static NotePart of(StoredEvent entry, String heading, @Nullable PersonalText text) {
        return new NotePart(entry.id(), entry.type(), heading, SealedText.partIfGiven(text));
    }

    static List<NotePart> read(String json) {
        return JSON.readValue(json, PARTS);
    }

    static String write(List<NotePart> parts) {
        return JSON.writeValueAsString(parts);
    }

    static String added(String json, List<NotePart> more) {
        List<NotePart> parts = new ArrayList<>(read(json));
        parts.addAll(more);
        return write(parts);
    }
}
