package org.caseledger.app.store.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.caseledger.app.vault.KeysInMemory;
import org.caseledger.app.vault.PartSealer;
import org.caseledger.domain.EventCatalogue;
import org.caseledger.domain.LedgerEvent;

/**
 * The stored form of each kind of fact, kept for ever: one file for each name in the catalogue, in the folder
 * {@code golden}. A file that is there is never written again; run {@link #main} for a new kind of fact.
 */
final class GoldenFiles {

    private GoldenFiles() {}

    /** The bytes of a payload as they were stored; a file ends with one line feed more. */
    static byte[] of(EventCatalogue.Entry kind) {
        try (InputStream file = GoldenFiles.class.getResourceAsStream("/golden/" + kind.name() + ".json")) {
            if (file == null) {
                throw new AssertionError("golden/" + kind.name() + ".json is missing; GoldenFiles.main writes it");
            }
            byte[] bytes = file.readAllBytes();
            return Arrays.copyOf(bytes, bytes.length - 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The event a golden payload is bound to. */
    static UUID idOf(EventCatalogue.Entry kind) {
        return UUID.nameUUIDFromBytes(kind.name().getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the files that are missing into the folder that is named. */
    public static void main(String[] arguments) throws IOException {
        KeysInMemory keys = new KeysInMemory();
        EventCodec codec = new EventCodec(new PartSealer(keys, new SecureRandom()), List.of());
        for (EventCatalogue.Entry kind : EventCatalogue.all()) {
            Path file = Path.of(arguments[0]).resolve(kind.name() + ".json");
            if (!Files.exists(file)) {
                LedgerEvent event = SampleFacts.full(kind);
                keys.ensure(event.dataSubjects());
                String payload = new String(codec.write(idOf(kind), event), StandardCharsets.UTF_8);
                Files.writeString(file, payload + "\n");
            }
        }
    }
}
