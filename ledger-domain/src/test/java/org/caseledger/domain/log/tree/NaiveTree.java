package org.caseledger.domain.log.tree;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.caseledger.domain.log.Digest;

/** The tree as RFC 6962 section 2.1 writes it down: plain recursion, nothing remembered. What everything faster is compared with. */
final class NaiveTree {

    /** The eight leaves of the reference tree of RFC 6962's own implementation. */
    static final List<Digest> REFERENCE = List.of(
            "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .stream()
            .map(HexFormat.of()::parseHex)
            .map(Digest::ofLeaf)
            .toList();

    static final String REFERENCE_ROOT = "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328";

    private NaiveTree() {}

    /** As many different leaf hashes as asked for. */
    static List<Digest> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Digest.ofLeaf(new byte[]{(byte) (i >> 16), (byte) (i >> 8), (byte) i}))
                .toList();
    }

    static Digest root(List<Digest> leaves) {
        if (leaves.isEmpty()) {
            return Digest.sha256(new byte[0]);
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return Digest.ofNode(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    /** PATH(m, D[n]) of section 2.1.1. */
    static List<Digest> path(int index, List<Digest> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        List<Digest> left = leaves.subList(0, split);
        List<Digest> right = leaves.subList(split, leaves.size());
        return index < split ? plus(path(index, left), root(right)) : plus(path(index - split, right), root(left));
    }

    /** PROOF(m, D[n]) of section 2.1.2. */
    static List<Digest> consistency(int from, List<Digest> leaves) {
        return subproof(from, leaves, true);
    }

    private static List<Digest> subproof(int from, List<Digest> leaves, boolean whole) {
        if (from == leaves.size()) {
            return whole ? List.of() : List.of(root(leaves));
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        List<Digest> left = leaves.subList(0, split);
        List<Digest> right = leaves.subList(split, leaves.size());
        return from <= split
                ? plus(subproof(from, left, whole), root(right))
                : plus(subproof(from - split, right, false), root(left));
    }

    private static List<Digest> plus(List<Digest> path, Digest last) {
        List<Digest> longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }
}
