package org.caseledger.app.vault.wrapping;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import org.caseledger.app.setup.SetupProblem;
import org.caseledger.app.vault.cipher.AesKey;

/**
 * The key-encryption key as an environment variable, for platforms that hand out secrets that way: nothing is written to
 * disk, and versions are added and taken away where the platform keeps the variable.
 */
public final class EnvironmentKeys implements KeyEncryptionKeys {

    /** The environment variable. */
    public static final String VARIABLE = "CASE_LEDGER_KEK";

    private final HeldKeys keys;

    private EnvironmentKeys(HeldKeys keys) {
        this.keys = keys;
    }

    /**
     * Reads the variable: {@code 1:<Base64 of 32 bytes>}, more versions after commas; a single key may stand without its
     * number, which is then 1.
     *
     * @throws SetupProblem where it is anything else; the sentence shows nothing of the value
     */
    public static EnvironmentKeys parse(String value, SecureRandom random) {
        Map<Integer, AesKey> keys = new TreeMap<>();
        for (String part : value.strip().split("\\s*,\\s*", -1)) {
            int colon = part.indexOf(':');
            int version = colon < 0 ? 1 : version(part.substring(0, colon));
            if (keys.put(version, key(part.substring(colon + 1))) != null) {
                throw malformed("holds version " + version + " twice");
            }
        }
        return new EnvironmentKeys(new HeldKeys(keys, random));
    }

    @Override
    public NavigableSet<Integer> versions() {
        return keys.versions();
    }

    @Override
    public WrappedKey wrap(int version, AesKey key, byte[] boundTo) throws UnwrapRefused {
        return keys.wrap(version, key, boundTo);
    }

    @Override
    public AesKey unwrap(WrappedKey wrapped, byte[] boundTo) throws UnwrapRefused {
        return keys.unwrap(wrapped, boundTo);
    }

    @Override
    public int add() {
        int next = versions().last() + 1;
        throw new SetupProblem("The key-encryption key comes from " + VARIABLE + ": add \"," + next
                + ":<Base64 of 32 random bytes>\" to it on every node, start them again, and rotate then.");
    }

    @Override
    public void destroy(int version) {
        if (versions().contains(version)) {
            throw new SetupProblem("Nothing is wrapped under version " + version + " any more: take it out of "
                    + VARIABLE + " on every node and destroy every copy of it.");
        }
    }

    @Override
    public String place() {
        return "the environment variable " + VARIABLE;
    }

    private static int version(String number) {
        if (!number.matches("[1-9][0-9]{0,5}")) {
            throw malformed("has a version that is not a number from 1");
        }
        return Integer.parseInt(number);
    }

    private static AesKey key(String base64) {
        try {
            byte[] bits = Base64.getDecoder().decode(base64);
            if (bits.length == AesKey.BYTES) {
                return AesKey.takingOver(bits);
            }
        } catch (IllegalArgumentException notBase64) {
            throw malformed("holds a key that is not Base64");
        }
        throw malformed("holds a key that is not 32 bytes long");
    }

    private static SetupProblem malformed(String how) {
        return new SetupProblem("The environment variable " + VARIABLE + " " + how
                + "; it must be <version>:<Base64 of 32 bytes>, with commas between versions.");
    }
}
