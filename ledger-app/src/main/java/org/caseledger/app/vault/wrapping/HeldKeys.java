package org.caseledger.app.vault.wrapping;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import javax.crypto.AEADBadTagException;
import org.caseledger.app.vault.cipher.AesGcm;
import org.caseledger.app.vault.cipher.AesKey;
import org.jspecify.annotations.Nullable;

/** Versions held in memory: wrapping is AES-256-GCM with a random nonce before the ciphertext. Immutable. */
final class HeldKeys {

    private final NavigableMap<Integer, AesKey> keys;
    private final SecureRandom random;

    HeldKeys(Map<Integer, AesKey> keys, SecureRandom random) {
        this.keys = Collections.unmodifiableNavigableMap(new TreeMap<>(keys));
        this.random = random;
    }

    NavigableSet<Integer> versions() {
        return keys.navigableKeySet();
    }

    WrappedKey wrap(int version, AesKey key, byte[] boundTo) throws UnwrapRefused {
        byte[] bits = key.getEncoded();
        try {
            return new WrappedKey(version, AesGcm.sealWithNonce(held(version), random, boundTo, bits));
        } finally {
            Arrays.fill(bits, (byte) 0);
        }
    }

    AesKey unwrap(WrappedKey wrapped, byte[] boundTo) throws UnwrapRefused {
        try {
            byte[] bits = AesGcm.openWithNonce(held(wrapped.version()), boundTo, wrapped.bytes());
            if (bits.length != AesKey.BYTES) {
                throw UnwrapRefused.byVersion(wrapped.version());
            }
            return AesKey.takingOver(bits);
        } catch (AEADBadTagException altered) {
            throw UnwrapRefused.byVersion(wrapped.version());
        }
    }

    private AesKey held(int version) throws UnwrapRefused {
        @Nullable
        AesKey key = keys.get(version);
        if (key == null) {
            throw UnwrapRefused.withoutVersion(version);
        }
        return key;
    }
}
