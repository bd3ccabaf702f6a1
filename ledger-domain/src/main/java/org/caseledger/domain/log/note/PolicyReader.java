package org.caseledger.domain.log.note;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseledger.domain.log.Canonical;
import org.caseledger.domain.log.Malformed;
import org.jspecify.annotations.Nullable;

/** Reads a policy file line by line. Octets above ASCII are opaque in it, except in the names of keys. */
final class PolicyReader {

    private static final String NONE = "none";
    private static final Policy.Member NOBODY = new Policy.Member.Group(0, List.of());

    private final List<VerifierKey> logs = new ArrayList<>();
    private final Map<String, VerifierKey> witnesses = new LinkedHashMap<>();
    private final Map<String, Policy.Member> named = new HashMap<>();
    private final Set<String> inGroups = new HashSet<>();
    private Policy.@Nullable Member quorum;

    /** @throws Malformed with the number of the line that is wrong */
    Policy read(byte[] bytes) {
        String[] lines = new String(bytes, ISO_8859_1).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            try {
                line(lines[i]);
            } catch (Malformed wrong) {
                throw new Malformed("line " + (i + 1) + " of the policy: " + wrong.getMessage(), wrong);
            }
        }
        if (quorum == null) {
            throw new Malformed("the policy has no quorum line");
        }
        return new Policy(logs, witnesses, quorum);
    }

    private void line(String line) {
        if (line.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f)) {
            throw new Malformed("a control character: " + Canonical.shortened(line));
        }
        List<String> items = new ArrayList<>(List.of(line.split("[ \t]+", -1)));
        items.removeIf(String::isEmpty);
        if (items.isEmpty() || items.getFirst().startsWith("#")) {
            return;
        }
        List<String> rest = items.subList(1, items.size());
        switch (items.getFirst()) {
            case "log" -> log(rest);
            case "witness" -> witness(rest);
            case "group" -> group(rest);
            case "quorum" -> quorum(rest);
            default ->
                throw new Malformed("starts with " + Canonical.shortened(items.getFirst())
                        + ", not with log, witness, group or quorum");
        }
    }

    private void log(List<String> items) {
        requireItems("log <key> [<url>]", items, 1, 2);
        logs.add(key(items.get(0), VerifierKey.Type.NOTE, logs));
    }

    private void witness(List<String> items) {
        requireItems("witness <name> <key> [<url>]", items, 2, 3);
        VerifierKey key = key(items.get(1), VerifierKey.Type.COSIGNATURE, List.copyOf(witnesses.values()));
        name(items.get(0), new Policy.Member.Witness(key));
        witnesses.put(items.get(0), key);
    }

    private void group(List<String> items) {
        requireItems("group <name> <how many> <member>...", items, 3, Integer.MAX_VALUE);
        List<Policy.Member> members = new ArrayList<>();
        for (String member : items.subList(2, items.size())) {
            members.add(defined(member));
            if (!inGroups.add(member)) {
                throw new Malformed(Canonical.shortened(member) + " is a member of a group already");
            }
        }
        long threshold = switch (items.get(1)) {
            case "any" -> 1;
            case "all" -> members.size();
            default -> Canonical.decimal(items.get(1), "the threshold of a group");
        };
        if (threshold < 1 || threshold > members.size()) {
            throw new Malformed("a threshold of " + threshold + " of " + members.size() + " members");
        }
        name(items.get(0), new Policy.Member.Group((int) threshold, List.copyOf(members)));
    }

    private void quorum(List<String> items) {
        requireItems("quorum <name>", items, 1, 1);
        if (quorum != null) {
            throw new Malformed("a second quorum");
        }
        quorum = items.get(0).equals(NONE) ? NOBODY : defined(items.get(0));
    }

    private Policy.Member defined(String name) {
        Policy.Member member = named.get(name);
        if (member == null) {
            throw new Malformed("no witness or group of that name before it: " + Canonical.shortened(name));
        }
        return member;
    }

    private void name(String name, Policy.Member member) {
        if (name.equals(NONE) || named.putIfAbsent(name, member) != null) {
            throw new Malformed("the name is taken: " + Canonical.shortened(name));
        }
    }

    private static VerifierKey key(String octets, VerifierKey.Type type, List<VerifierKey> others) {
        VerifierKey key;
        try {
            key = VerifierKey.parse(UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(octets.getBytes(ISO_8859_1)))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            throw new Malformed("the name of a key is not UTF-8", notUtf8);
        }
        if (key.type() != type) {
            throw new Malformed("the key of " + key.name() + " is of type " + key.type() + ", not " + type);
        }
        if (others.stream().anyMatch(key::sameKey)) {
            throw new Malformed("the key of " + key.name() + " is there already");
        }
        return key;
    }

    private static void requireItems(String form, List<String> items, int least, int most) {
        if (items.size() < least || items.size() > most) {
            throw new Malformed("expected " + form);
        }
    }
}
