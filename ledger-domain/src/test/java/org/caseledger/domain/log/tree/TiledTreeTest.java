package org.caseledger.domain.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.caseledger.domain.log.Digest;
import org.junit.jupiter.api.Test;

class TiledTreeTest {

    /** Three levels of tiles, as a tree of ten million leaves has. */
    private static final int SIZE = 70_001;

    private static final List<Digest> LEAVES = NaiveTree.leaves(SIZE);
    private static final StoredTiles TILES = new StoredTiles(LEAVES);

    @Test
    void hasTheRootAndTheFrontierThatGrowingItGives() {
        for (int size : new int[]{0, 1, 255, 256, 257, 511, 65_535, 65_536, 65_537, 65_792, 70_000, SIZE}) {
            CompactRange grown = CompactRange.EMPTY.append(LEAVES.subList(0, size));
            assertThat(new TiledTree(size, TILES).root()).isEqualTo(grown.root());
            assertThat(new TiledTree(size, TILES).compactRange()).isEqualTo(grown);
        }
    }

    @Test
    void provesAnyLeafFromAHandfulOfTiles() {
        Digest root = new TiledTree(SIZE, TILES).root();
        for (int index = 0; index < SIZE; index += 997) {
            TILES.reads();
            InclusionProof proof = new TiledTree(SIZE, TILES).inclusion(index);
            assertThat(TILES.reads()).isLessThanOrEqualTo(5);
            assertThat(proof.proves(LEAVES.get(index), root)).isTrue();
        }
    }

    @Test
    void provesGrowthFromAHandfulOfTiles() {
        Digest root = new TiledTree(SIZE, TILES).root();
        for (int from = 1; from <= SIZE; from += 1_009) {
            TILES.reads();
            ConsistencyProof proof = new TiledTree(SIZE, TILES).consistency(from);
            assertThat(TILES.reads()).isLessThanOrEqualTo(5);
            assertThat(proof.proves(new TiledTree(from, TILES).root(), root)).isTrue();
        }
    }

    @Test
    void saysWhichTileWasReadShort() {
        TileReader torn = tile -> TILES.read(tile).subList(1, tile.width());
        assertThatThrownBy(() -> new TiledTree(300, torn).root())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tile/1/000.p/1");
    }

    @Test
    void isRefusedWithANegativeSize() {
        assertThatThrownBy(() -> new TiledTree(-1, TILES)).isInstanceOf(IllegalArgumentException.class);
    }
}
