package org.caseledger.app.vault;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import org.caseledger.app.vault.KeyRing.KeyState.Altered;
import org.caseledger.app.vault.KeyRing.KeyState.Destroyed;
import org.caseledger.app.vault.KeyRing.KeyState.Gone;
import org.caseledger.app.vault.KeyRing.KeyState.Living;
import org.caseledger.app.vault.KeyRing.KeyState.Missing;
import org.caseledger.app.vault.Opening.Damage;
import org.caseledger.app.vault.Opening.Damaged;
import org.caseledger.app.vault.Opening.Erased;
import org.caseledger.app.vault.Opening.Words;
import org.caseledger.app.vault.cipher.AesGcm;
import org.caseledger.app.vault.cipher.AesKey;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.ids.DataSubject;
import org.jspecify.annotations.Nullable;

/**
 * Opens one sealed part with the key of the one person on whose record it is read, and no other key. It never throws
 * for what is stored: damage is an answer.
 */
public final class PartOpener {

    private final KeyRing keys;

    public PartOpener(KeyRing keys) {
        this.keys = keys;
    }

    /**
     * Opens a part as disclosure needs it, with the salt that proves the words.
     *
     * @param text the event it was sealed into, and the part as stored
     * @param viewpoint on whose record it is read
     */
    public Opening open(PersonalText.Sealed text, DataSubject viewpoint) {
        SealedPart part = SealedPart.parse(text.part());
        if (part == null) {
            return new Damaged(Damage.UNREADABLE_FORM);
        }
        int place = part.about().indexOf(viewpoint.value());
        if (place < 0) {
            return new Damaged(Damage.NOT_FOR_THIS_PERSON);
        }
        return switch (keys.of(viewpoint)) {
            case Living living -> openWith(living, text, part, place);
            case Destroyed destroyed -> new Erased(destroyed.on(), destroyed.authority());
            case Missing missing -> new Damaged(Damage.NO_DATA_KEY);
            case Gone gone -> new Damaged(Damage.DATA_KEY_GONE);
            case Altered altered -> new Damaged(Damage.DATA_KEY_ALTERED);
        };
    }

    private static Opening openWith(Living living, PersonalText.Sealed text, SealedPart part, int place) {
        try (AesKey dataKey = living.key()) {
            if (part.keys().isEmpty()) {
                return openText(text.entry(), text.entryType(), part, dataKey);
            }
            try (AesKey contentKey = contentKey(text.entry(), text.entryType(), part, place, dataKey)) {
                return contentKey == null
                        ? new Damaged(Damage.CONTENT_KEY_ALTERED)
                        : openText(text.entry(), text.entryType(), part, contentKey);
            }
        }
    }

    private static @Nullable AesKey contentKey(
            UUID entry, String entryType, SealedPart part, int place, AesKey dataKey) {
        byte[] wrapped = SealedPart.bytes(part.keys().get(place));
        if (wrapped == null || wrapped.length != AesGcm.NONCE_BYTES + AesKey.BYTES + AesGcm.TAG_BYTES) {
            return null;
        }
        byte[] boundTo = PartBytes.placeOfContentKey(
                entry, entryType, part.part(), part.about().get(place));
        try {
            return AesKey.takingOver(AesGcm.openWithNonce(dataKey, boundTo, wrapped));
        } catch (AEADBadTagException altered) {
            return null;
        }
    }

    private static Opening openText(UUID entry, String entryType, SealedPart part, AesKey key) {
        byte[] nonce = SealedPart.bytes(part.nonce());
        byte[] text = SealedPart.bytes(part.text());
        byte[] commitment = SealedPart.bytes(part.commitment());
        if (nonce == null || text == null || commitment == null) {
            return new Damaged(Damage.UNREADABLE_FORM);
        }
        byte[] saltAndWords;
        try {
            saltAndWords = AesGcm.open(key, nonce, PartBytes.place(entry, entryType, part.part(), part.about()), text);
        } catch (AEADBadTagException altered) {
            return new Damaged(Damage.TEXT_ALTERED);
        }
        try {
            return words(saltAndWords, commitment);
        } finally {
            Arrays.fill(saltAndWords, (byte) 0);
        }
    }

    private static Opening words(byte[] saltAndWords, byte[] commitment) {
        if (saltAndWords.length < PartBytes.SALT
                || !MessageDigest.isEqual(PartBytes.commitment(saltAndWords), commitment)) {
            return new Damaged(Damage.COMMITMENT_DOES_NOT_MATCH);
        }
        try {
            String words = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(saltAndWords, PartBytes.SALT, saltAndWords.length - PartBytes.SALT))
                    .toString();
            return new Words(words, SealedPart.base64(Arrays.copyOf(saltAndWords, PartBytes.SALT)));
        } catch (CharacterCodingException notUtf8) {
            return new Damaged(Damage.UNREADABLE_FORM);
        }
    }
}
