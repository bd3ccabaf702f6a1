package org.caseledger.domain.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 0, 1, tile/0/000.p/1",
        "1, 999, 255, tile/1/999.p/255",
        "0, 1000, 256, tile/0/x001/000",
        "2, 1234067, 256, tile/2/x001/x234/067",
        "0, 39062, 128, tile/0/x039/062.p/128",
        "7, 0, 127, tile/7/000.p/127",
    })
    void hasOnePath(int level, long index, int width, String path) {
        Tile tile = new Tile(level, index, width);
        assertThat(tile.path()).isEqualTo(path);
        assertThat(Tile.parse(path)).isEqualTo(tile);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "tile/0/0",
        "tile/0/00",
        "tile/00/000",
        "tile/-1/000",
        "tile/8/000",
        "tile/64/000",
        "tile/0/001/234",
        "tile/0/x001/x234",
        "tile/0/x000/234",
        "tile/0/1234",
        "tile/0/000.p/0",
        "tile/0/000.p/01",
        "tile/0/000.p/256",
        "tile/0/000.p/257",
        "tile/0/000.p/999",
        "tile/0/000.p/",
        "tile/0/000/",
        "tile/0/000\n",
        "/tile/0/000",
        "tile/entries/000",
        "tile/0/x999/x999/x999/x999/x999/999",
        "tile/0/x999/x999/x999/x999/x999/x999/x999/999",
        "tile/6/x001/000",
        "tile/7/000",
    })
    void isRefusedUnderAnyOtherPath(String path) {
        assertThatThrownBy(() -> Tile.parse(path)).isInstanceOf(Malformed.class);
    }

    @Test
    void areThoseOfTheExampleInTheSpecification() {
        List<Tile> full = Tile.completed(0, 70_000);
        assertThat(full).filteredOn(tile -> tile.level() == 0).hasSize(273);
        assertThat(full).filteredOn(tile -> tile.level() == 1).containsExactly(new Tile(1, 0, 256));
        assertThat(full).hasSize(274);
        assertThat(Tile.partial(70_000)).containsExactly(new Tile(0, 273, 112), new Tile(1, 1, 17), new Tile(2, 0, 1));
        assertThat(Tile.partial(256)).containsExactly(new Tile(1, 0, 1));
        assertThat(Tile.partial(0)).isEmpty();
    }

    @Test
    void becomeCompleteOnceHoweverTheTreeGrows() {
        List<Tile> stepwise = new ArrayList<>();
        for (long size = 0; size < 140_000; size += 117) {
            stepwise.addAll(Tile.completed(size, size + 117));
        }
        assertThat(stepwise)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Tile.completed(0, 140_049))
                .allSatisfy(tile -> assertThat(tile.end()).isLessThanOrEqualTo(140_049));
        assertThat(Tile.completed(255, 256)).containsExactly(new Tile(0, 0, 256));
        assertThat(Tile.completed(256, 511)).isEmpty();
        assertThat(Tile.completed(65_535, 65_536)).containsExactly(new Tile(0, 255, 256), new Tile(1, 0, 256));
        assertThat(Tile.completed(Long.MAX_VALUE - 1, Long.MAX_VALUE)).isEmpty();
        assertThat(Tile.partial(Long.MAX_VALUE)).hasSize(8);
    }

    @Test
    void areRefusedForATreeThatShrinks() {
        assertThatThrownBy(() -> Tile.completed(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tile.completed(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void standForTheirRootInTheLevelAbove() {
        List<Digest> hashes = NaiveTree.leaves(256);
        assertThat(Tile.root(hashes)).isEqualTo(NaiveTree.root(hashes));
        assertThatThrownBy(() -> Tile.root(hashes.subList(0, 255))).isInstanceOf(Malformed.class);
    }

    @Test
    void areReadBackFromTheirBytes() {
        List<Digest> hashes = NaiveTree.leaves(256);
        assertThat(Tile.bytes(hashes)).hasSize(8192);
        assertThat(Tile.hashes(Tile.bytes(hashes))).isEqualTo(hashes);
        assertThatThrownBy(() -> Tile.hashes(new byte[31])).isInstanceOf(Malformed.class);
    }
}
