package org.caseledger.app.proofs.keys;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.app.setup.SetupProblem;

/** The keys as an environment variable, for platforms that hand out secrets that way: nothing is written to disk. */
public final class SigningKeysInEnvironment implements CheckpointKeys {

    /** The environment variable. */
    public static final String VARIABLE = "CASE_LEDGER_CHECKPOINT_KEYS";

    private static final Pattern KEY = Pattern.compile("(case|access):([1-9][0-9]{0,5}):([A-Za-z0-9+/]{43}=)");

    private final Map<String, List<HeldKey>> keys;

    private SigningKeysInEnvironment(Map<String, List<HeldKey>> keys) {
        this.keys = keys;
    }

    /**
     * Reads the variable: {@code case:1:<Base64 of 32 bytes>,access:1:<Base64 of 32 bytes>}, the bytes being the seed of an
     * Ed25519 key (RFC 8032); more keys of a log after further commas.
     *
     * @throws SetupProblem where it is anything else; the sentence shows nothing of the value
     */
    public static SigningKeysInEnvironment parse(String value) {
        Map<String, List<HeldKey>> keys = new HashMap<>(Map.of("case", new ArrayList<>(), "access", new ArrayList<>()));
        for (String part : value.strip().split("\\s*,\\s*", -1)) {
            Matcher key = KEY.matcher(part);
            if (!key.matches()) {
                throw malformed("holds something else");
            }
            List<HeldKey> ofLog = keys.computeIfAbsent(key.group(1), log -> new ArrayList<>());
            int number = Integer.parseInt(key.group(2));
            if (ofLog.stream().anyMatch(held -> held.number() == number)) {
                throw malformed("holds a number twice");
            }
            ofLog.add(HeldKey.ofSeed(number, seed(key.group(3))));
        }
        if (keys.values().stream().anyMatch(List::isEmpty)) {
            throw malformed("lacks a key for one of the logs");
        }
        keys.values().forEach(ofLog -> ofLog.sort(Comparator.comparingInt(HeldKey::number)));
        return new SigningKeysInEnvironment(keys);
    }

    @Override
    public List<SigningKey> of(String log) {
        return List.copyOf(keys.getOrDefault(log, List.of()));
    }

    @Override
    public SigningKey add(String log) {
        throw new SetupProblem("The keys of the checkpoints come from " + VARIABLE + ": add \"," + log
                + ":<next number>:<Base64 of 32 random bytes>\" to it and start the signing node again.");
    }

    @Override
    public void retire(String log, int number) {
        throw new SetupProblem("The keys of the checkpoints come from " + VARIABLE + ": take " + log + ":" + number
                + " out of it, start the signing node again and destroy every copy of it.");
    }

    @Override
    public String place() {
        return "the environment variable " + VARIABLE;
    }

    private static byte[] seed(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw malformed("holds a key that is not Base64");
        }
    }

    private static SetupProblem malformed(String how) {
        return new SetupProblem("The environment variable " + VARIABLE + " " + how
                + "; it must be case:<number>:<Base64 of 32 bytes>,access:<number>:<Base64 of 32 bytes>.");
    }
}
