package org.caseledger.app.export;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which texts are left out of a bundle. What is left out stays provable: its ciphertext is there, its words are not.
 *
 * @param everything whether no text is told
 * @param parts a position, for all texts of an entry, or {@code position.part}, for one
 */
public record Redaction(boolean everything, Set<String> parts) {

    /** Leaves nothing out. */
    public static final Redaction NONE = new Redaction(false, Set.of());

    private static final String ALL = "all";
    private static final Pattern PLACE = Pattern.compile("(0|[1-9][0-9]{0,17})(\\.(0|[1-9][0-9]{0,8}))?");

    /** Copies what it is given. */
    public Redaction {
        parts = Set.copyOf(parts);
    }

    /**
     * Reads what a caller asks for.
     *
     * @param places {@code all}, or positions and {@code position.part}
     * @throws IllegalArgumentException where it is neither
     */
    public static Redaction of(List<String> places) {
        if (places.equals(List.of(ALL))) {
            return new Redaction(true, Set.of());
        }
        Set<String> parts = new HashSet<>();
        for (String place : places) {
            if (!PLACE.matcher(place).matches()) {
                throw new IllegalArgumentException("neither all nor a position nor position.part");
            }
            parts.add(place);
        }
        return new Redaction(false, parts);
    }

    boolean leavesOut(long position, int part) {
        return everything || parts.contains(Long.toString(position)) || parts.contains(position + "." + part);
    }
}
