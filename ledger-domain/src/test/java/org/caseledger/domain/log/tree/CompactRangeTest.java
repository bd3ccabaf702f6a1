package org.caseledger.domain.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Malformed;
import org.junit.jupiter.api.Test;

class CompactRangeTest {

    private static final List<Digest> LEAVES = NaiveTree.leaves(300);

    @Test
    void hasTheRootOfTheReferenceTree() {
        assertThat(MerkleTree.root(NaiveTree.REFERENCE).hex()).isEqualTo(NaiveTree.REFERENCE_ROOT);
    }

    @Test
    void hasTheHashOfNothingAsRootOfAnEmptyLog() {
        assertThat(CompactRange.EMPTY.root().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void hasTheRootOfTheRecursionAtEverySizeGrownLeafByLeaf() {
        CompactRange grown = CompactRange.EMPTY;
        for (int size = 0; size < LEAVES.size(); size++) {
            assertThat(grown.size()).isEqualTo(size);
            assertThat(grown.root()).isEqualTo(NaiveTree.root(LEAVES.subList(0, size)));
            grown = grown.append(LEAVES.get(size));
        }
    }

    @Test
    void growsTheSameInOneBatchOrInTwo() {
        for (int size = 0; size <= 256; size++) {
            CompactRange whole = CompactRange.EMPTY.append(LEAVES.subList(0, size));
            for (int split = 0; split <= size; split++) {
                CompactRange first = CompactRange.EMPTY.append(LEAVES.subList(0, split));
                assertThat(first.append(LEAVES.subList(split, size))).isEqualTo(whole);
            }
        }
    }

    @Test
    void staysAsItIsWhenMoreIsAppended() {
        CompactRange seven = CompactRange.EMPTY.append(LEAVES.subList(0, 7));
        Digest root = seven.root();
        seven.append(LEAVES.subList(7, 300));
        assertThat(seven.root()).isEqualTo(root);
    }

    @Test
    void isReadBackFromItsBytes() {
        for (int size : new int[]{0, 1, 2, 3, 127, 128, 255, 300}) {
            CompactRange range = CompactRange.EMPTY.append(LEAVES.subList(0, size));
            assertThat(CompactRange.decode(size, range.encode())).isEqualTo(range);
        }
    }

    @Test
    void isRefusedWhereItsBytesDoNotFitItsSize() {
        byte[] three = CompactRange.EMPTY.append(LEAVES.subList(0, 3)).encode();
        assertThatThrownBy(() -> CompactRange.decode(4, three)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> CompactRange.decode(7, three)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> CompactRange.decode(-3, three)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> CompactRange.decode(3, Arrays.copyOf(three, 63)))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> CompactRange.decode(3, Arrays.copyOf(three, 65)))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> CompactRange.decode(0, three)).isInstanceOf(Malformed.class);
    }
}
