package org.caseledger.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Ten thousand calls that could have happened, judged by the ledger's rules and by somebody who read the guideline only. */
class TenThousandStoriesTest {

    private static final long SEED = 20_261_125L;
    private static final int STORIES = 10_000;

    @Test
    void areJudgedAsTheGuidelineSays() {
        StoryTeller teller = new StoryTeller(SEED);
        Map<String, Integer> met = new TreeMap<>();
        for (int i = 0; i < STORIES; i++) {
            Story story = teller.next();
            Set<String> expected = GuidelineOracle.judge(story);
            assertThat(RecordedStory.judge(story)).as("story %d of seed %d: %s", i, SEED, story).isEqualTo(expected);
            expected.forEach(found -> met.merge(found, 1, Integer::sum));
        }
        assertThat(met)
                .as("every breach and every rule that asks for somebody was met often")
                .containsOnlyKeys(
                        "ESC-15", "ESC-4", "ESC-5", "ESC-6", "ESC-7", "R13", "R14", "R15", "R16", "R17", "R4", "R5",
                        "R8", "R9", "own R19", "own R2", "own R20", "own R21", "own R4", "own R5", "own R7")
                .allSatisfy((found, times) -> assertThat(times).isGreaterThan(50));
    }
}
