package org.caseledger.app.store.codec;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.caseledger.app.vault.Sealer;
import org.caseledger.domain.EventCatalogue;
import org.caseledger.domain.LedgerEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Facts as stored bytes. The form is JSON in the order of a record's components, absent ones left out; personal text is
 * sealed on the way in and stays sealed on the way out. What a record can tell besides its components is not stored. Bytes once stored are never made again.
 */
public final class EventCodec {

    private final JsonMapper mapper;
    private final Sealer sealer;
    private final List<Upcaster> upcasters;

    /** @param upcasters the steps from older forms to the present ones, at most one for each stored name and revision */
    public EventCodec(Sealer sealer, List<Upcaster> upcasters) {
        this.sealer = sealer;
        this.upcasters = List.copyOf(upcasters);
        this.mapper = JsonMapper.builder()
                .addModule(new OneValueModule())
                .addModule(new PersonalTextModule())
                .changeDefaultVisibility(visible -> visible
                        .withFieldVisibility(JsonAutoDetect.Visibility.ANY)
                        .withGetterVisibility(JsonAutoDetect.Visibility.NONE)
                        .withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                // Only components are stored; what a fact can be asked besides, such as isLate(), is not.
                .changeDefaultVisibility(see -> see.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                // A refusal of the vault goes to the caller as it is.
                .disable(SerializationFeature.WRAP_EXCEPTIONS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    /**
     * The payload of a fact, its personal text sealed for those it is about.
     *
     * @param id the event's id, to which each sealed part is bound
     */
    public byte[] write(UUID id, LedgerEvent event) {
        return seal(id, event).bytes();
    }

    /**
     * The same, and for whom its text was sealed.
     *
     * @throws org.caseledger.domain.RuleBroken {@code personal-data-erased} where it holds text about somebody whose data
     *     key was destroyed
     */
    public SealedPayload seal(UUID id, LedgerEvent event) {
        String type = EventCatalogue.of(event).name();
        Sealing sealing = new Sealing(sealer, id, type, event.dataSubjects());
        byte[] bytes = mapper.writer()
                .withAttribute(Sealing.class, sealing)
                .writeValueAsString(event)
                .getBytes(StandardCharsets.UTF_8);
        return new SealedPayload(bytes, sealing.sealedFor());
    }

    /**
     * The fact a payload holds, brought to its present form.
     *
     * @param type the stored name
     * @param revision the form it was stored in
     * @throws UnreadableEvent when the catalogue does not know the name, or the bytes are not of that form
     */
    public LedgerEvent read(UUID id, String type, int revision, byte[] payload) {
        EventCatalogue.Entry entry = EventCatalogue.named(type)
                .orElseThrow(() -> new UnreadableEvent("entry " + id + " is stored as " + type + ", which no fact is",
                        null));
        try {
            var reader = mapper.readerFor(entry.type()).withAttribute(SealedIn.class, new SealedIn(id, type));
            if (revision == entry.revision()) {
                return reader.readValue(payload);
            }
            if (revision > entry.revision() || !(mapper.readTree(payload) instanceof ObjectNode form)) {
                throw new UnreadableEvent(
                        "entry " + id + " of type " + type + " has revision " + revision
                                + "; this version of the ledger knows " + entry.revision(),
                        null);
            }
            return reader.readValue(upcast(entry, revision, form));
        } catch (JacksonException unreadable) {
            throw new UnreadableEvent(
                    "entry " + id + " of type " + type + " revision " + revision + " cannot be read", unreadable);
        }
    }

    private ObjectNode upcast(EventCatalogue.Entry entry, int revision, ObjectNode payload) {
        ObjectNode form = payload;
        for (int from = revision; from < entry.revision(); from++) {
            form = step(entry.name(), from).upcast(form);
        }
        return form;
    }

    private Upcaster step(String type, int from) {
        return upcasters.stream()
                .filter(upcaster -> upcaster.type().equals(type) && upcaster.from() == from)
                .findFirst()
                .orElseThrow(() -> new UnreadableEvent(
                        "nothing brings " + type + " from revision " + from + " to the next", null));
    }
}
