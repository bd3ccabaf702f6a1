package org.caseledger.domain.ids;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The opaque name of a child's record. The Mosaic person id and the name are sealed; this is what leaves and links show. */
public record ChildId(UUID value) implements DataSubject, Comparable<ChildId> {

    /** Reads the identifier's text form; refuses anything else with {@link IllegalArgumentException}. */
    public static ChildId of(String text) {
        return new ChildId(LedgerIds.parse(text));
    }

    /** A new identifier nobody has used. */
    public static ChildId random() {
        return new ChildId(UUID.randomUUID());
    }

    /** The same children in the order of their ids' text, each once: the order in which events and leaves name them. */
    public static Set<ChildId> inOrder(Collection<ChildId> children) {
        return children.stream()
                .sorted()
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    @Override
    public int compareTo(ChildId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
