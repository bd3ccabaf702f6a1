package org.caseledger.domain.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Malformed;
import org.junit.jupiter.api.Test;

class InclusionProofTest {

    private static final int LARGEST = 256;
    private static final List<Digest> LEAVES = NaiveTree.leaves(LARGEST);
    private static final TileReader TILES = new StoredTiles(LEAVES);

    @Test
    void isTheOneOfTheRecursionForEveryLeafOfEveryTree() {
        for (int size = 1; size <= LARGEST; size++) {
            TiledTree tree = new TiledTree(size, TILES);
            List<Digest> leaves = LEAVES.subList(0, size);
            Digest root = NaiveTree.root(leaves);
            assertThat(tree.root()).isEqualTo(root);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.inclusion(index);
                assertThat(proof.path()).isEqualTo(NaiveTree.path(index, leaves));
                assertThat(proof.proves(leaves.get(index), root)).isTrue();
            }
        }
    }

    @Test
    void provesTheLeavesOfTheReferenceTree() {
        TiledTree tree = new TiledTree(8, new StoredTiles(NaiveTree.REFERENCE));
        Digest root = Digest.parseHex(NaiveTree.REFERENCE_ROOT);
        for (int index = 0; index < 8; index++) {
            assertThat(tree.inclusion(index).proves(NaiveTree.REFERENCE.get(index), root))
                    .isTrue();
        }
    }

    @Test
    void isRefusedForAnyOtherLeafIndexOrRoot() {
        for (int size = 1; size <= 40; size++) {
            List<Digest> leaves = LEAVES.subList(0, size);
            TiledTree tree = new TiledTree(size, TILES);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.inclusion(index);
                assertThat(proof.proves(LEAVES.get(100), tree.root())).isFalse();
                assertThat(proof.proves(leaves.get(index), LEAVES.get(100))).isFalse();
                for (int other = 0; other < size; other++) {
                    boolean proves = new InclusionProof(other, size, proof.path()).proves(leaves.get(index),
                            tree.root());
                    assertThat(proves).isEqualTo(other == index);
                }
            }
        }
    }

    /** Without the last step of RFC 9162 section 2.1.3.2 a proof that claims a tree of 3 passes against the root of a tree of 2. */
    @Test
    void isRefusedForATreeWhosePathWouldHaveAnotherLength() {
        for (int size = 1; size <= 40; size++) {
            TiledTree tree = new TiledTree(size, TILES);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.inclusion(index);
                for (long claimed = index + 1; claimed <= 80; claimed++) {
                    boolean sameLength = new TiledTree(claimed, TILES)
                            .inclusion(index)
                            .path()
                            .size() == proof.path().size();
                    boolean proves = new InclusionProof(index, claimed, proof.path()).proves(LEAVES.get(index),
                            tree.root());
                    assertThat(proves && !sameLength).isFalse();
                    if (claimed == size) {
                        assertThat(proves).isTrue();
                    }
                }
            }
        }
        InclusionProof three = new InclusionProof(0, 3, List.of(LEAVES.get(1)));
        assertThat(three.proves(LEAVES.getFirst(), NaiveTree.root(LEAVES.subList(0, 2))))
                .isFalse();
    }

    @Test
    void isRefusedWithAHashMissingAddedChangedOrSwapped() {
        for (int size = 2; size <= 70; size++) {
            TiledTree tree = new TiledTree(size, TILES);
            for (int index = 0; index < size; index++) {
                List<Digest> path = tree.inclusion(index).path();
                for (int place = 0; place < path.size(); place++) {
                    List<Digest> shorter = new ArrayList<>(path);
                    shorter.remove(place);
                    refused(index, tree, size, shorter);
                    List<Digest> changed = new ArrayList<>(path);
                    changed.set(place, LEAVES.get(200));
                    refused(index, tree, size, changed);
                    List<Digest> longer = new ArrayList<>(path);
                    longer.add(place, LEAVES.get(200));
                    refused(index, tree, size, longer);
                    if (place > 0) {
                        List<Digest> swapped = new ArrayList<>(path);
                        swapped.set(place, path.get(place - 1));
                        swapped.set(place - 1, path.get(place));
                        refused(index, tree, size, swapped);
                    }
                }
                List<Digest> longer = new ArrayList<>(path);
                longer.add(tree.root());
                refused(index, tree, size, longer);
            }
        }
    }

    @Test
    void isRefusedForALeafTheTreeCannotHave() {
        for (long[] impossible : new long[][]{{0, 0}, {1, 1}, {-1, 1}, {5, 4}, {0, -1},
            {Long.MAX_VALUE, Long.MAX_VALUE}}) {
            assertThatThrownBy(() -> new InclusionProof(impossible[0], impossible[1], List.of()))
                    .isInstanceOf(Malformed.class);
        }
        assertThatThrownBy(() -> new TiledTree(4, TILES).inclusion(4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TiledTree(4, TILES).inclusion(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void endsForTheLargestSizes() {
        List<Digest> path = new ArrayList<>();
        for (int i = 0; i < 63; i++) {
            path.add(LEAVES.get(i));
        }
        InclusionProof proof = new InclusionProof(Long.MAX_VALUE - 1, Long.MAX_VALUE, path);
        assertThat(proof.proves(LEAVES.getFirst(), LEAVES.getLast())).isFalse();
    }

    private static void refused(int index, TiledTree tree, int size, List<Digest> path) {
        assertThat(new InclusionProof(index, size, path).proves(LEAVES.get(index), tree.root()))
                .as("leaf %d of %d", index, size)
                .isFalse();
    }
}
