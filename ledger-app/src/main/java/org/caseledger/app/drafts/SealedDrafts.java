package org.caseledger.app.drafts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import org.caseledger.app.vault.DataKeys;
import org.caseledger.app.vault.KeyRing;
import org.caseledger.app.vault.KeyRing.KeyState;
import org.caseledger.app.vault.cipher.AesGcm;
import org.caseledger.app.vault.cipher.AesKey;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;

/**
 * Seals a draft under a key of its own, which is wrapped under its author's data key and kept apart from it. Each saving
 * makes a new key, so that destroying the key of the last one destroys them all.
 */
final class SealedDrafts {

    private static final String WORDS = "case-ledger/draft@v1\0";
    private static final String KEY = "case-ledger/draft-key@v1\0";

    private final DataKeys dataKeys;
    private final KeyRing ring;
    private final SecureRandom random;

    SealedDrafts(DataKeys dataKeys, KeyRing ring, SecureRandom random) {
        this.dataKeys = dataKeys;
        this.ring = ring;
        this.random = random;
    }

    /** Words and key as they are stored. */
    @SuppressWarnings("ArrayRecordComponent") // handed from here to the statement that stores them
    record Stored(byte[] sealed, byte[] wrappedKey) {}

    Stored seal(WorkerId author, UUID draft, String words) {
        dataKeys.ensure(Set.of(author));
        byte[] plain = words.getBytes(StandardCharsets.UTF_8);
        try (AesKey authors = living(author); AesKey own = AesKey.random(random)) {
            byte[] bits = own.getEncoded();
            try {
                return new Stored(
                        AesGcm.sealWithNonce(own, random, place(WORDS, author, draft), plain),
                        AesGcm.sealWithNonce(authors, random, place(KEY, author, draft), bits));
            } finally {
                Arrays.fill(bits, (byte) 0);
            }
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** The words; null where they are not what was sealed here for this author. */
    @Nullable
    String open(WorkerId author, UUID draft, Stored stored) {
        try (AesKey authors = living(author);
                AesKey own = AesKey.takingOver(
                        AesGcm.openWithNonce(authors, place(KEY, author, draft), stored.wrappedKey()))) {
            byte[] plain = AesGcm.openWithNonce(own, place(WORDS, author, draft), stored.sealed());
            try {
                return new String(plain, StandardCharsets.UTF_8);
            } finally {
                Arrays.fill(plain, (byte) 0);
            }
        } catch (AEADBadTagException altered) {
            return null;
        }
    }

    private AesKey living(WorkerId author) {
        return switch (ring.of(author)) {
            case KeyState.Living living -> living.key();
            case KeyState.Destroyed destroyed -> throw KeyRing.erased(author);
            case KeyState.Gone gone -> throw KeyRing.erased(author);
            case KeyState.Missing missing -> throw new IllegalStateException("no data key was made for " + author);
            case KeyState.Altered altered ->
                throw new IllegalStateException("the data key of " + author + " was altered");
        };
    }

    private static byte[] place(String form, WorkerId author, UUID draft) {
        byte[] start = form.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(start.length + 4 * Long.BYTES)
                .put(start)
                .putLong(author.value().getMostSignificantBits())
                .putLong(author.value().getLeastSignificantBits())
                .putLong(draft.getMostSignificantBits())
                .putLong(draft.getLeastSignificantBits())
                .array();
    }
}
