package org.caseledger.domain.log.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.caseledger.domain.log.Digest;
import org.junit.jupiter.api.Test;

/** It must judge every proof as the plain check does, whatever was proved before. */
class ProvenPathsTest {

    private static final List<Digest> LEAVES = NaiveTree.leaves(256);
    private static final TileReader TILES = new StoredTiles(LEAVES);

    @Test
    void provesWhatThePlainCheckProvesInAnyOrder() {
        for (int size = 1; size <= 256; size++) {
            TiledTree tree = new TiledTree(size, TILES);
            ProvenPaths forwards = new ProvenPaths(tree.root());
            ProvenPaths anyhow = new ProvenPaths(tree.root());
            Random random = new Random(size);
            for (int index = 0; index < size; index++) {
                assertThat(forwards.proves(tree.inclusion(index), LEAVES.get(index))).isTrue();
                int other = random.nextInt(size);
                assertThat(anyhow.proves(tree.inclusion(other), LEAVES.get(other))).isTrue();
            }
        }
    }

    @Test
    void refusesWhatThePlainCheckRefusesAfterAnythingWasProved() {
        for (int size = 2; size <= 40; size++) {
            TiledTree tree = new TiledTree(size, TILES);
            for (int index = 1; index < size; index++) {
                List<Digest> path = tree.inclusion(index).path();
                for (int place = 0; place < path.size(); place++) {
                    List<Digest> changed = new ArrayList<>(path);
                    changed.set(place, LEAVES.get(200));
                    refused(tree, size, index, changed, LEAVES.get(index));
                    List<Digest> shorter = new ArrayList<>(path);
                    shorter.remove(place);
                    refused(tree, size, index, shorter, LEAVES.get(index));
                    List<Digest> longer = new ArrayList<>(path);
                    longer.add(place, LEAVES.get(200));
                    refused(tree, size, index, longer, LEAVES.get(index));
                }
                refused(tree, size, index, path, LEAVES.get(200));
                refused(tree, size, index - 1, path, LEAVES.get(index));
            }
        }
    }

    private static void refused(TiledTree tree, int size, int index, List<Digest> path, Digest leaf) {
        ProvenPaths paths = new ProvenPaths(tree.root());
        for (int before = 0; before < size; before++) {
            assertThat(paths.proves(tree.inclusion(before), LEAVES.get(before))).isTrue();
            InclusionProof forged = new InclusionProof(index, size, path);
            assertThat(paths.proves(forged, leaf)).isEqualTo(forged.proves(leaf, tree.root())).isFalse();
        }
    }
}
