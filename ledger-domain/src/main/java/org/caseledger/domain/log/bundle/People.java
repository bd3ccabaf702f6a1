package org.caseledger.domain.log.bundle;

import java.util.HashMap;
import java.util.Map;
import org.caseledger.domain.log.json.Json;

/** The names of the workers in a bundle, by their opaque ids, as the entries of the staff register in it say. */
public final class People {

    private static final String REGISTERED = "worker-registered";

    private final Map<String, String> names = new HashMap<>();

    /**
     * Learns a name where the entry is that of a worker's registration and tells it.
     *
     * @param entry of a register
     */
    public void learn(EntryContent entry) {
        boolean registration = entry.leaf().filter(leaf -> leaf.type().equals(REGISTERED)).isPresent();
        if (registration && entry.payload().orElse(null) instanceof Json.Members payload
                && payload.find("worker").orElse(null) instanceof Json.Text(String id)) {
            payload.find("displayName").flatMap(entry::words).ifPresent(name -> names.put(id, name));
        }
    }

    /** The name behind an id, with the id; the id alone where no name is known. */
    String named(String id) {
        String name = names.get(id);
        return name == null ? id : name + " (" + id + ")";
    }
}
