package org.caseledger.app.vault.keys;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.caseledger.app.vault.KeyRing.KeyState;
import org.caseledger.app.vault.KeyRing.KeyState.Altered;
import org.caseledger.app.vault.KeyRing.KeyState.Destroyed;
import org.caseledger.app.vault.KeyRing.KeyState.Gone;
import org.caseledger.app.vault.KeyRing.KeyState.Living;
import org.caseledger.app.vault.KeyRing.KeyState.Missing;
import org.jspecify.annotations.Nullable;

/**
 * Unwrapped data keys, the least used going first. It belongs to one generation: what was looked up before a destruction
 * was heard of is not remembered after it. Keys are handed out as copies and wiped when they go.
 */
final class DataKeyCache {

    private final int capacity;
    private final Map<UUID, KeyState> states = new LinkedHashMap<>(256, 0.75f, true);
    private long generation = -1;

    DataKeyCache(int capacity) {
        this.capacity = capacity;
    }

    synchronized long generation() {
        return generation;
    }

    synchronized @Nullable KeyState get(UUID subject) {
        KeyState state = states.get(subject);
        return state instanceof Living living ? new Living(living.key().copy()) : state;
    }

    synchronized boolean holdsLiving(UUID subject) {
        return states.get(subject) instanceof Living;
    }

    /** Remembers a copy, unless a destruction was heard of since the look-up began. */
    synchronized void remember(UUID subject, KeyState state, long lookedUpIn) {
        if (lookedUpIn != generation) {
            return;
        }
        switch (state) {
            case Living living -> replace(subject, new Living(living.key().copy()));
            case Destroyed destroyed -> replace(subject, destroyed);
            // Looked up again each time, since both can be put right.
            case Missing missing -> forget(subject);
            case Gone gone -> forget(subject);
            case Altered altered -> forget(subject);
        }
        if (states.size() > capacity) {
            forget(states.keySet().iterator().next());
        }
    }

    /** Moves to a later generation without those destroyed since. */
    synchronized void moveTo(long later, Collection<UUID> destroyed) {
        destroyed.forEach(this::forget);
        generation = later;
    }

    /** Moves to a generation that does not follow on: the database was restored, and nothing remembered is sure. */
    synchronized void startAgainAt(long other) {
        states.values().forEach(DataKeyCache::wipe);
        states.clear();
        generation = other;
    }

    synchronized void forget(UUID subject) {
        wipe(states.remove(subject));
    }

    private void replace(UUID subject, KeyState state) {
        wipe(states.put(subject, state));
    }

    private static void wipe(@Nullable KeyState state) {
        if (state instanceof Living living) {
            living.key().destroy();
        }
    }
}
