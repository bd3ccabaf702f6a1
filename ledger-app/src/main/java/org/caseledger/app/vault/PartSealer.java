package org.caseledger.app.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.app.vault.KeyRing.KeyState.Altered;
import org.caseledger.app.vault.KeyRing.KeyState.Destroyed;
import org.caseledger.app.vault.KeyRing.KeyState.Gone;
import org.caseledger.app.vault.KeyRing.KeyState.Living;
import org.caseledger.app.vault.KeyRing.KeyState.Missing;
import org.caseledger.app.vault.cipher.AesGcm;
import org.caseledger.app.vault.cipher.AesKey;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.ids.DataSubject;

/**
 * Seals under the person's own data key where the words are about one, and under a fresh content key, wrapped once for
 * each, where they are about several. Safe for any number of threads.
 */
public final class PartSealer implements Sealer {

    private final KeyRing keys;
    private final SecureRandom random;

    public PartSealer(KeyRing keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    @Override
    public String seal(UUID entry, String entryType, int part, Set<? extends DataSubject> about, String words) {
        if (about.isEmpty() || part < 0) {
            throw new IllegalArgumentException(
                    "part " + part + " of " + entryType + " is about nobody, or has no number");
        }
        List<DataSubject> subjects = about.stream()
                .<DataSubject>map(subject -> subject)
                .sorted(Comparator.comparing(DataSubject::toString))
                .toList();
        byte[] saltAndWords = saltAndWords(words);
        try {
            return subjects.size() == 1
                    ? sealedForOne(entry, entryType, part, subjects.getFirst(), saltAndWords)
                    : sealedForSeveral(entry, entryType, part, subjects, saltAndWords);
        } finally {
            Arrays.fill(saltAndWords, (byte) 0);
        }
    }

    private String sealedForOne(UUID entry, String entryType, int part, DataSubject subject, byte[] saltAndWords) {
        try (AesKey dataKey = livingKey(subject)) {
            return sealed(entry, entryType, part, List.of(subject), List.of(), dataKey, saltAndWords);
        }
    }

    private String sealedForSeveral(
            UUID entry, String entryType, int part, List<DataSubject> subjects, byte[] saltAndWords) {
        try (AesKey contentKey = AesKey.random(random)) {
            List<String> wrapped = subjects.stream()
                    .map(subject -> wrapped(
                            contentKey, PartBytes.placeOfContentKey(entry, entryType, part, subject.value()), subject))
                    .toList();
            return sealed(entry, entryType, part, subjects, wrapped, contentKey, saltAndWords);
        }
    }

    private String wrapped(AesKey contentKey, byte[] boundTo, DataSubject subject) {
        byte[] bits = contentKey.getEncoded();
        try (AesKey dataKey = livingKey(subject)) {
            return SealedPart.base64(AesGcm.sealWithNonce(dataKey, random, boundTo, bits));
        } finally {
            Arrays.fill(bits, (byte) 0);
        }
    }

    private String sealed(
            UUID entry,
            String entryType,
            int part,
            List<DataSubject> subjects,
            List<String> wrappedContentKeys,
            AesKey key,
            byte[] saltAndWords) {
        List<UUID> about = subjects.stream().map(DataSubject::value).toList();
        byte[] nonce = AesGcm.nonce(random);
        byte[] text = AesGcm.seal(key, nonce, PartBytes.place(entry, entryType, part, about), saltAndWords);
        return new SealedPart(
                part,
                about,
                wrappedContentKeys,
                SealedPart.base64(nonce),
                SealedPart.base64(text),
                SealedPart.base64(PartBytes.commitment(saltAndWords)))
                .json();
    }

    private AesKey livingKey(DataSubject subject) {
        return switch (keys.of(subject)) {
            case Living living -> living.key();
            case Destroyed destroyed -> throw KeyRing.erased(subject);
            case Gone gone -> throw KeyRing.erased(subject);
            case Missing missing ->
                throw new IllegalStateException("no data key was made for " + subject + " before sealing");
            case Altered altered -> throw new IllegalStateException("the data key of " + subject + " was altered");
        };
    }

    private byte[] saltAndWords(String words) {
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        byte[] room = new byte[PartBytes.SALT + (int) Math.ceil(encoder.maxBytesPerChar() * words.length())];
        try {
            ByteBuffer bytes = ByteBuffer.wrap(room, PartBytes.SALT, room.length - PartBytes.SALT);
            if (encoder.encode(CharBuffer.wrap(words), bytes, true).isError()) {
                throw new RuleBroken(
                        RuleBroken.Kind.NOT_ACCEPTABLE,
                        "text-is-not-unicode",
                        "a text holds half of a surrogate pair and could not be given back as it was");
            }
            byte[] saltAndWords = Arrays.copyOf(room, bytes.position());
            byte[] salt = new byte[PartBytes.SALT];
            random.nextBytes(salt);
            System.arraycopy(salt, 0, saltAndWords, 0, salt.length);
            return saltAndWords;
        } finally {
            Arrays.fill(room, (byte) 0);
        }
    }
}
