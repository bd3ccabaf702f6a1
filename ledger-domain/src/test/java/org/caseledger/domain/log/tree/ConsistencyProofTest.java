package org.caseledger.domain.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Malformed;
import org.junit.jupiter.api.Test;

class ConsistencyProofTest {

    private static final int LARGEST = 256;
    private static final List<Digest> LEAVES = NaiveTree.leaves(LARGEST);
    private static final List<Digest> ROOTS = IntStream.rangeClosed(0, LARGEST)
            .mapToObj(size -> NaiveTree.root(LEAVES.subList(0, size)))
            .toList();
    private static final TileReader TILES = new StoredTiles(LEAVES);

    @Test
    void isTheOneOfTheRecursionBetweenAllSizes() {
        for (int to = 1; to <= LARGEST; to++) {
            TiledTree tree = new TiledTree(to, TILES);
            for (int from = 1; from <= to; from++) {
                ConsistencyProof proof = tree.consistency(from);
                assertThat(proof.path()).isEqualTo(NaiveTree.consistency(from, LEAVES.subList(0, to)));
                assertThat(proof.proves(ROOTS.get(from), ROOTS.get(to))).isTrue();
            }
        }
    }

    @Test
    void fromAnEmptyTreeNeedsNoHashes() {
        ConsistencyProof proof = new TiledTree(7, TILES).consistency(0);
        assertThat(proof.path()).isEmpty();
        assertThat(proof.proves(MerkleTree.EMPTY_ROOT, ROOTS.get(7))).isTrue();
        assertThat(proof.proves(ROOTS.get(1), ROOTS.get(7))).isFalse();
        assertThat(new ConsistencyProof(0, 7, List.of(ROOTS.get(1))).proves(MerkleTree.EMPTY_ROOT, ROOTS.get(7)))
                .isFalse();
        assertThat(new ConsistencyProof(0, 0, List.of()).proves(ROOTS.get(1), ROOTS.get(1)))
                .isFalse();
    }

    @Test
    void isRefusedForAHistoryThatWasRewritten() {
        for (int to = 2; to <= 40; to++) {
            TiledTree tree = new TiledTree(to, TILES);
            for (int from = 1; from < to; from++) {
                ConsistencyProof proof = tree.consistency(from);
                Digest otherRoot = NaiveTree.root(changed(LEAVES.subList(0, from), from - 1));
                assertThat(proof.proves(otherRoot, ROOTS.get(to))).isFalse();
                Digest otherLater = NaiveTree.root(changed(LEAVES.subList(0, to), to - 1));
                assertThat(proof.proves(ROOTS.get(from), otherLater)).isFalse();
            }
        }
    }

    @Test
    void isRefusedForAnyOtherEarlierSize() {
        for (int to = 1; to <= 40; to++) {
            TiledTree tree = new TiledTree(to, TILES);
            for (int from = 1; from <= to; from++) {
                List<Digest> path = tree.consistency(from).path();
                for (int claimed = 0; claimed <= to; claimed++) {
                    boolean proves = new ConsistencyProof(claimed, to, path).proves(ROOTS.get(from), ROOTS.get(to));
                    assertThat(proves).as("%d as %d of %d", from, claimed, to).isEqualTo(claimed == from);
                }
            }
        }
    }

    @Test
    void isRefusedForALaterSizeWhosePathWouldHaveAnotherLength() {
        for (int to = 1; to <= 40; to++) {
            TiledTree tree = new TiledTree(to, TILES);
            for (int from = 1; from <= to; from++) {
                List<Digest> path = tree.consistency(from).path();
                for (int claimed = from; claimed <= 80; claimed++) {
                    boolean proves = new ConsistencyProof(from, claimed, path).proves(ROOTS.get(from), ROOTS.get(to));
                    boolean sameLength = new TiledTree(claimed, TILES)
                            .consistency(from)
                            .path()
                            .size() == path.size();
                    assertThat(proves && !sameLength).isFalse();
                }
            }
        }
    }

    @Test
    void isRefusedWithAHashMissingAddedOrChanged() {
        for (int to = 2; to <= 70; to++) {
            TiledTree tree = new TiledTree(to, TILES);
            for (int from = 1; from <= to; from++) {
                List<Digest> path = tree.consistency(from).path();
                for (int place = 0; place < path.size(); place++) {
                    List<Digest> shorter = new ArrayList<>(path);
                    shorter.remove(place);
                    refused(from, to, shorter);
                    List<Digest> changed = new ArrayList<>(path);
                    changed.set(place, LEAVES.get(200));
                    refused(from, to, changed);
                }
                for (int place = 0; place <= path.size(); place++) {
                    List<Digest> longer = new ArrayList<>(path);
                    longer.add(place, ROOTS.get(from));
                    refused(from, to, longer);
                }
            }
        }
    }

    @Test
    void isRefusedForATreeThatShrinks() {
        assertThatThrownBy(() -> new ConsistencyProof(2, 1, List.of())).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new ConsistencyProof(-1, 1, List.of())).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new TiledTree(4, TILES).consistency(5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TiledTree(4, TILES).consistency(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Digest> changed(List<Digest> leaves, int place) {
        List<Digest> changed = new ArrayList<>(leaves);
        changed.set(place, Digest.sha256(new byte[]{1, 2, 3}));
        return changed;
    }

    private static void refused(int from, int to, List<Digest> path) {
        assertThat(new ConsistencyProof(from, to, path).proves(ROOTS.get(from), ROOTS.get(to)))
                .as("%d to %d", from, to)
                .isFalse();
    }
}
