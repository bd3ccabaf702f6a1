package org.caseledger.domain.log.tree;

import java.util.List;
import org.caseledger.domain.log.Digest;

/**
 * Checks many inclusion proofs in one tree as {@link InclusionProof#proves} checks each, and hashes only what the proof before it did not: where
 * the ways of two leaves to the root meet, the rest of the later way must be that of the earlier one, hash by hash.
 */
public final class ProvenPaths {

    private final Digest root;
    private long size = -1;
    private List<Digest> path = List.of();
    private Step[] steps = {};

    /** @param root of the tree */
    public ProvenPaths(Digest root) {
        this.root = root;
    }

    /** A node on the way up, before it meets the sibling of that number. */
    private record Step(int level, long node, Digest hash) {}

    /**
     * Whether the leaf is in the tree, at the place the proof says.
     *
     * @param proof its way to the root
     * @param leafHash the hash of the leaf
     */
    public boolean proves(InclusionProof proof, Digest leafHash) {
        Step[] taken = new Step[proof.path().size()];
        long node = proof.index();
        long last = proof.size() - 1;
        int level = 0;
        int before = 0;
        Digest hash = leafHash;
        for (int i = 0; i < taken.length; i++) {
            if (last == 0) {
                return false;
            }
            before = atOrAbove(level, before);
            if (proof.size() == size && before < steps.length && steps[before].level == level
                    && steps[before].node == node) {
                return steps[before].hash.equals(hash) && goesOnAs(before, proof, i, taken);
            }
            taken[i] = new Step(level, node, hash);
            Digest sibling = proof.path().get(i);
            if ((node & 1) == 1 || node == last) {
                hash = Digest.ofNode(sibling, hash);
                int rise = Long.numberOfTrailingZeros(node);
                node >>= rise;
                last >>= rise;
                level += rise;
            } else {
                hash = Digest.ofNode(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
            level++;
        }
        boolean proves = last == 0 && hash.equals(root);
        if (proves) {
            remember(proof, taken);
        }
        return proves;
    }

    private int atOrAbove(int level, int from) {
        int step = from;
        while (step < steps.length && steps[step].level < level) {
            step++;
        }
        return step;
    }

    private boolean goesOnAs(int before, InclusionProof proof, int now, Step[] taken) {
        if (steps.length - before != taken.length - now
                || !path.subList(before, path.size()).equals(proof.path().subList(now, taken.length))) {
            return false;
        }
        System.arraycopy(steps, before, taken, now, taken.length - now);
        remember(proof, taken);
        return true;
    }

    private void remember(InclusionProof proof, Step[] taken) {
        size = proof.size();
        path = proof.path();
        steps = taken;
    }
}
