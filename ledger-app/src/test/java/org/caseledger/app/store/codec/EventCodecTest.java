package org.caseledger.app.store.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.app.vault.KeysInMemory;
import org.caseledger.app.vault.PartSealer;
import org.caseledger.app.vault.Sealer;
import org.caseledger.domain.EventCatalogue;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.contact.ContactEvent;
import org.caseledger.domain.contact.ContactEvent.ContactHeld;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class EventCodecTest {

    private static final UUID ID = UUID.fromString("6f3a2f52-5a0e-4b36-9c44-0d1f2e3a4b5c");
    private static final Sealer NEVER = (entry, type, part, about, words) -> {
        throw new AssertionError("what is sealed stays sealed");
    };

    private final KeysInMemory keys = new KeysInMemory();
    private final EventCodec codec = new EventCodec(new PartSealer(keys, new SecureRandom()), List.of());

    static List<EventCatalogue.Entry> kinds() {
        return EventCatalogue.all();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Nested
    class GoldenForms {

        static List<EventCatalogue.Entry> kinds() {
            return EventCatalogue.all();
        }

        @ParameterizedTest
        @MethodSource("kinds")
        void areReadAndWrittenBackByteForByte(EventCatalogue.Entry kind) {
            EventCodec reader = new EventCodec(NEVER, List.of());
            byte[] golden = GoldenFiles.of(kind);

            LedgerEvent event = reader.read(GoldenFiles.idOf(kind), kind.name(), kind.revision(), golden);

            assertThat(event).isExactlyInstanceOf(kind.type());
            assertThat(reader.write(GoldenFiles.idOf(kind), event)).isEqualTo(golden);
        }

        @Test
        void belongToTheCatalogue() throws URISyntaxException {
            Path folder = Path.of(EventCodecTest.class.getResource("/golden").toURI());
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .containsExactlyInAnyOrderElementsOf(
                                EventCatalogue.all().stream().map(kind -> kind.name() + ".json").toList());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void componentsThatAreAbsentAreLeftOut(EventCatalogue.Entry kind) {
        LedgerEvent sparse = SampleFacts.sparse(kind);
        keys.ensure(sparse.dataSubjects());

        byte[] bytes = codec.write(ID, sparse);

        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("null");
        assertThat(codec.write(ID, codec.read(ID, kind.name(), kind.revision(), bytes))).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noPersonalTextIsStoredInClear(EventCatalogue.Entry kind) {
        LedgerEvent full = SampleFacts.full(kind);
        keys.ensure(full.dataSubjects());

        assertThat(new String(codec.write(ID, full), StandardCharsets.UTF_8)).doesNotContain("So it was said");
    }

    @Test
    void childrenAreStoredInTheOrderOfTheirIds() {
        ChildId first = ChildId.of("00000000-0000-4000-8000-000000000001");
        ChildId second = ChildId.of("f0000000-0000-4000-8000-000000000002");
        ContactId contact = new ContactId(ID);
        Instant at = Instant.parse("2026-11-02T10:00:00Z");

        byte[] bytes = codec.write(ID, new ContactHeld(contact, java.util.Set.of(second, first), Channel.VIDEO, at));

        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("{\"contact\":\"" + ID + "\",\"children\":[\""
                + first + "\",\"" + second + "\"],\"channel\":\"VIDEO\",\"occurredAt\":\"2026-11-02T10:00:00Z\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"contact\":\"6f3a2f52-5a0e-4b36-9c44-0d1f2e3a4b5c\",\"children\":[],\"channel\":\"VIDEO\",\"occurredAt\":\"2026-11-02T10:00:00Z\",\"more\":1}",
        "{\"contact\":\"6f3a2f52-5a0e-4b36-9c44-0d1f2e3a4b5c\",\"children\":[],\"channel\":\"PIGEON\",\"occurredAt\":\"2026-11-02T10:00:00Z\"}",
        "{\"contact\":\"6f3a2f52\",\"children\":[],\"channel\":\"VIDEO\",\"occurredAt\":\"2026-11-02T10:00:00Z\"}",
        "{\"contact\":\"6f3a2f52-5a0e-4b36-9c44-0d1f2e3a4b5c\",\"contact\":\"6f3a2f52-5a0e-4b36-9c44-0d1f2e3a4b5c\",\"children\":[],\"channel\":\"VIDEO\",\"occurredAt\":\"2026-11-02T10:00:00Z\"}",
        "{} {}",
        "[]",
        "{\"contact\":",
        ""})
    void bytesOfAnotherFormAreRefused(String payload) {
        assertThatThrownBy(() -> codec.read(ID, "contact-held", 1, utf8(payload)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("entry " + ID + " of type contact-held revision 1 cannot be read");
    }

    @Test
    void namesTheCatalogueDoesNotKnowAreRefused() {
        assertThatThrownBy(() -> codec.read(ID, "contact-imagined", 1, utf8("{}")))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("entry " + ID + " is stored as contact-imagined, which no fact is");
    }

    @Test
    void formsOfANewerLedgerAreRefused() {
        assertThatThrownBy(() -> codec.read(ID, "contact-held", 2, utf8("{}")))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("has revision 2; this version of the ledger knows 1");
    }

    @Test
    void sealedTextIsNotCarriedIntoAnotherEvent() {
        ContactEvent.ContactNoteAppended note = new ContactEvent.ContactNoteAppended(new ContactId(ID),
                java.util.Set.of(ChildId.random()),
                new PersonalText.Sealed(UUID.randomUUID(), "contact-note-appended", "{}"), Instant.EPOCH);

        assertThatThrownBy(() -> codec.write(ID, note)).hasStackTraceContaining("opens in its own event only");
    }

    /** As if {@code contact-held} had once been stored without saying how the child was reached, which was by video. */
    private static final class ContactHeldOnce implements Upcaster {

        @Override
        public String type() {
            return "contact-held";
        }

        @Override
        public int from() {
            return 0;
        }

        @Override
        public ObjectNode upcast(ObjectNode payload) {
            return payload.put("channel", payload.remove("how").stringValue().equals("film") ? "VIDEO" : "VOICE");
        }
    }

    @Nested
    class OlderForms {

        private final byte[] older = utf8("{\"contact\":\"" + ID
                + "\",\"children\":[],\"how\":\"film\",\"occurredAt\":\"2026-11-02T10:00:00Z\"}");

        @Test
        void areBroughtToThePresentOne() {
            EventCodec upcasting = new EventCodec(NEVER, List.of(new ContactHeldOnce()));

            LedgerEvent event = upcasting.read(ID, "contact-held", 0, older);

            assertThat(event).isEqualTo(new ContactHeld(new ContactId(ID), java.util.Set.of(), Channel.VIDEO,
                    Instant.parse("2026-11-02T10:00:00Z")));
        }

        @Test
        void areRefusedWhereNothingBringsThemOn() {
            assertThatThrownBy(() -> codec.read(ID, "contact-held", 0, older))
                    .isInstanceOf(UnreadableEvent.class)
                    .hasMessage("nothing brings contact-held from revision 0 to the next");
        }
    }
}
