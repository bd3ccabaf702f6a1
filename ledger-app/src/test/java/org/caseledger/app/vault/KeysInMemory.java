package org.caseledger.app.vault;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.caseledger.app.vault.KeyRing.KeyState.Destroyed;
import org.caseledger.app.vault.KeyRing.KeyState.Living;
import org.caseledger.app.vault.KeyRing.KeyState.Missing;
import org.caseledger.app.vault.cipher.AesKey;
import org.caseledger.domain.ids.DataSubject;

/** A vault without a database, for tests of sealing. */
public final class KeysInMemory implements KeyRing, DataKeys {

    private final Map<DataSubject, AesKey> living = new ConcurrentHashMap<>();
    private final Map<DataSubject, Destroyed> destroyed = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    @Override
    public void ensure(Collection<? extends DataSubject> subjects) {
        for (DataSubject subject : subjects) {
            if (destroyed.containsKey(subject)) {
                throw KeyRing.erased(subject);
            }
            living.computeIfAbsent(subject, wanted -> AesKey.random(random));
        }
    }

    @Override
    public KeyState of(DataSubject subject) {
        if (destroyed.containsKey(subject)) {
            return destroyed.get(subject);
        }
        return living.containsKey(subject) ? new Living(living.get(subject).copy()) : new Missing();
    }

    public void destroy(DataSubject subject, Instant on, String authority) {
        living.remove(subject);
        destroyed.put(subject, new Destroyed(on, authority));
    }
}
