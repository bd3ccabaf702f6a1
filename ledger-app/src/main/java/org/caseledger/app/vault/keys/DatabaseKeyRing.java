package org.caseledger.app.vault.keys;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.caseledger.app.setup.SetupProblem;
import org.caseledger.app.vault.DataKeys;
import org.caseledger.app.vault.KeyRing;
import org.caseledger.app.vault.KeyRing.KeyState.Altered;
import org.caseledger.app.vault.KeyRing.KeyState.Destroyed;
import org.caseledger.app.vault.KeyRing.KeyState.Gone;
import org.caseledger.app.vault.KeyRing.KeyState.Living;
import org.caseledger.app.vault.KeyRing.KeyState.Missing;
import org.caseledger.app.vault.SubjectKind;
import org.caseledger.app.vault.cipher.AesKey;
import org.caseledger.app.vault.keys.DataKeyTable.NewKey;
import org.caseledger.app.vault.keys.DataKeyTable.Row;
import org.caseledger.app.vault.wrapping.KeyEncryptionKeys;
import org.caseledger.app.vault.wrapping.UnwrapRefused;
import org.caseledger.app.vault.wrapping.WrappedKey;
import org.caseledger.domain.ids.DataSubject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The data keys of the vault's tables. What it remembers it uses only within a second of having asked the database
 * whether a key was destroyed anywhere; where the database cannot be asked, no remembered key is used. Safe for any
 * number of threads and nodes.
 */
public final class DatabaseKeyRing implements KeyRing, DataKeys {

    /** How long a node may use what it remembers before it asks again. */
    public static final Duration LEASE = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseKeyRing.class);

    private final DataKeyTable table;
    private final KeyEncryptionKeys keyEncryptionKeys;
    private final SecureRandom random;
    private final LongSupplier nanoTime;
    private final DataKeyCache cache;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile long askedAt;
    private volatile int kekVersion;

    /**
     * @param writer connections that may read and write schema {@code vault}
     * @param capacity how many keys to remember, at about 200 bytes each
     */
    public DatabaseKeyRing(DataSource writer, KeyEncryptionKeys keyEncryptionKeys, SecureRandom random, int capacity) {
        this(writer, keyEncryptionKeys, random, capacity, System::nanoTime);
    }

    DatabaseKeyRing(
            DataSource writer,
            KeyEncryptionKeys keyEncryptionKeys,
            SecureRandom random,
            int capacity,
            LongSupplier nanoTime) {
        this.table = new DataKeyTable(writer);
        this.keyEncryptionKeys = keyEncryptionKeys;
        this.random = random;
        this.nanoTime = nanoTime;
        this.cache = new DataKeyCache(capacity);
        this.askedAt = nanoTime.getAsLong() - LEASE.toNanos() - 1;
    }

    @Override
    public KeyState of(DataSubject subject) {
        hearOfDestructions();
        KeyState known = cache.get(subject.value());
        return known != null ? known : lookUp(Set.of(subject.value())).getOrDefault(subject.value(), new Missing());
    }

    /** Looks up many at once, before a page shows text about many; whoever has no key is left alone. */
    public void fetch(Collection<? extends DataSubject> subjects) {
        hearOfDestructions();
        lookUp(unknown(subjects).keySet()).values().forEach(DatabaseKeyRing::close);
    }

    @Override
    public void ensure(Collection<? extends DataSubject> subjects) {
        hearOfDestructions();
        Map<UUID, DataSubject> unknown = unknown(subjects);
        settle(unknown);
        if (!unknown.isEmpty()) {
            table.add(unknown.values().stream().map(this::newKey).toList());
            settle(unknown);
        }
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("no data key could be made for " + unknown.keySet());
        }
    }

    /** Another number whenever a key may have been destroyed anywhere; never older than the lease. */
    public long generation() {
        hearOfDestructions();
        return cache.generation();
    }

    /** Forgets a key at once and wipes it; other nodes hear of its destruction by themselves. */
    public void forget(DataSubject subject) {
        cache.forget(subject.value());
    }

    /** Takes out of the map those who have a living key. */
    private void settle(Map<UUID, DataSubject> unknown) {
        lookUp(unknown.keySet()).forEach((id, state) -> {
            DataSubject subject = Objects.requireNonNull(unknown.remove(id));
            switch (state) {
                case Living living -> living.key().close();
                case Destroyed destroyed -> throw KeyRing.erased(subject);
                case Gone gone -> throw KeyRing.erased(subject);
                case Missing missing -> unknown.put(id, subject);
                case Altered altered ->
                    throw new IllegalStateException("the vault's data key of " + subject + " was altered");
            }
        });
    }

    private Map<UUID, DataSubject> unknown(Collection<? extends DataSubject> subjects) {
        Map<UUID, DataSubject> unknown = new LinkedHashMap<>();
        for (DataSubject subject : subjects) {
            if (!cache.holdsLiving(subject.value())) {
                unknown.put(subject.value(), subject);
            }
        }
        return unknown;
    }

    private Map<UUID, KeyState> lookUp(Set<UUID> subjects) {
        Map<UUID, KeyState> found = new HashMap<>();
        if (!subjects.isEmpty()) {
            long generation = cache.generation();
            for (Row row : table.find(subjects)) {
                KeyState state = state(row);
                cache.remember(row.subject(), state, generation);
                found.put(row.subject(), state);
            }
        }
        return found;
    }

    private KeyState state(Row row) {
        if (row.destroyedAt() != null && row.authority() != null) {
            return row.decided() ? new Destroyed(row.destroyedAt(), row.authority()) : new Gone();
        }
        if (row.wrapped() == null) {
            return new Altered();
        }
        try {
            return new Living(keyEncryptionKeys.unwrap(row.wrapped(), KeyBindings.dataKey(row.subject(), row.kind())));
        } catch (UnwrapRefused refused) {
            LOG.error("The data key of {} cannot be used: {}", row.subject(), refused.getMessage());
            return new Altered();
        }
    }

    private NewKey newKey(DataSubject subject) {
        SubjectKind kind = SubjectKind.of(subject);
        int version = kekVersion;
        try (AesKey key = AesKey.random(random)) {
            WrappedKey wrapped = keyEncryptionKeys.wrap(version, key, KeyBindings.dataKey(subject.value(), kind));
            return new NewKey(subject.value(), kind, wrapped);
        } catch (UnwrapRefused refused) {
            throw new SetupProblem(
                    "No new data key can be made: " + keyEncryptionKeys.place() + " does not hold version " + version
                            + " of the key-encryption key, to which the ledger has moved on.",
                    refused);
        }
    }

    /**
     * Asks for the generation where the last answer is older than the lease. The lease counts from the moment before the
     * question: a destruction committed by then is in the answer, so no key outlives its destruction by more than the lease.
     */
    private void hearOfDestructions() {
        if (isFresh()) {
            return;
        }
        asking.lock();
        try {
            if (isFresh()) {
                return;
            }
            long asked = nanoTime.getAsLong();
            DataKeyTable.Standing standing = table.standing();
            long known = cache.generation();
            if (standing.generation() > known && known >= 0) {
                cache.moveTo(standing.generation(), table.destroyedSince(known));
            } else if (standing.generation() != known) {
                cache.startAgainAt(standing.generation());
            }
            kekVersion = standing.kekVersion();
            askedAt = asked;
        } finally {
            asking.unlock();
        }
    }

    private boolean isFresh() {
        return nanoTime.getAsLong() - askedAt < LEASE.toNanos();
    }

    private static void close(KeyState state) {
        if (state instanceof Living living) {
            living.key().close();
        }
    }
}
