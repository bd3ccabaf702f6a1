package org.caseledger.app.store.reading;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.caseledger.app.access.worker.Worker;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who recorded an entry, as its stored metadata says: opaque worker id, role and team at the time, never a name. */
public final class RecordedBy {

    static final String WORKER = "worker";
    static final String ROLE = "role";
    static final String TEAM = "team";
    static final String CAUSE = "cause";
    static final String POSITION = "position";
    static final String REVISION = "revision";

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {
    };

    private RecordedBy() {}

    /** The metadata's stored form. */
    public static byte[] bytes(Worker worker, @Nullable String cause) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(WORKER, worker.id().toString());
        metadata.put(ROLE, worker.role().name());
        if (worker.team() != null) {
            metadata.put(TEAM, worker.team().value());
        }
        if (cause != null) {
            metadata.put(CAUSE, cause);
        }
        return JSON.writeValueAsString(metadata).getBytes(StandardCharsets.UTF_8);
    }

    /** The metadata a reader gets: as stored, with the entry's position and the revision it was stored in. */
    public static MetaData metaData(StoredEntry entry) {
        return MetaData.from(JSON.readValue(entry.metadata().value(), TEXTS))
                .and(POSITION, entry.position())
                .and(REVISION, entry.revision());
    }
}
