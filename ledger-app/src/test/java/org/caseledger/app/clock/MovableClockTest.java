package org.caseledger.app.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.caseledger.app.setup.SetupProblem;
import org.caseledger.domain.RuleBroken;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class MovableClockTest {

    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant EMPTY_LEDGER = Instant.EPOCH;

    private Instant machine = START;
    private Instant lastEntry = EMPTY_LEDGER;

    @Nested
    class Moved {

        @Test
        void ticksOnFromTheNewTime() {
            MovableClock clock = new MovableClock(() -> machine, () -> lastEntry);
            clock.moveTo(Instant.parse("2026-12-24T16:59:00Z"));
            machine = START.plusSeconds(90);
            assertThat(clock.instant()).isEqualTo("2026-12-24T17:00:30Z");
        }

        @Test
        void mayGoBackAsFarAsTheLastEntry() {
            MovableClock clock = new MovableClock(() -> machine, () -> lastEntry);
            lastEntry = START.minusSeconds(60);
            clock.moveTo(lastEntry);
            assertThat(clock.instant()).isEqualTo(lastEntry);
        }

        @Test
        void neverGoesBackBeforeTheLastEntry() {
            MovableClock clock = new MovableClock(() -> machine, () -> lastEntry);
            lastEntry = START;
            assertThatThrownBy(() -> clock.moveTo(START.minus(Duration.ofNanos(1000))))
                    .isInstanceOfSatisfying(
                            RuleBroken.class,
                            refusal -> assertThat(refusal.key()).isEqualTo("clock-behind-ledger"));
            assertThat(clock.instant()).isEqualTo(START);
        }

        @Test
        void neverGoesBeyondWhatCanBeWrittenDown() {
            MovableClock clock = new MovableClock(() -> machine, () -> lastEntry);
            assertThatThrownBy(() -> clock.moveTo(Instant.MAX))
                    .isInstanceOfSatisfying(
                            RuleBroken.class,
                            refusal -> assertThat(refusal.key()).isEqualTo("clock-too-far-ahead"));
        }
    }

    @Nested
    class AfterARestart {

        @Test
        void goesOnFromTheLastEntryWhereTheMachineIsBehindIt() {
            lastEntry = START.plus(Duration.ofDays(40));
            assertThat(new MovableClock(() -> machine, () -> lastEntry).instant()).isEqualTo(lastEntry);
        }

        @Test
        void followsTheMachineOtherwise() {
            lastEntry = START.minus(Duration.ofDays(40));
            assertThat(new MovableClock(() -> machine, () -> lastEntry).instant()).isEqualTo(START);
        }
    }

    @Nested
    class Chosen {

        private final MockEnvironment environment = new MockEnvironment();

        @Test
        void byDefaultWithTheEmbeddedDatabase() {
            assertThat(chosen()).isInstanceOf(MovableClock.class);
        }

        @Test
        void notWhereTheSettingSaysNo() {
            environment.setProperty("case-ledger.movable-clock", "false");
            assertThat(chosen()).isNotInstanceOf(MovableClock.class);
        }

        @ParameterizedTest
        @CsvSource({"''", "false"})
        void notWithADatabaseOfTheOperatorsOwn(String setting) {
            environment.setProperty("spring.datasource.url", "jdbc:postgresql://db.example/case_ledger");
            if (!setting.isEmpty()) {
                environment.setProperty("case-ledger.movable-clock", setting);
            }
            assertThat(chosen()).isNotInstanceOf(MovableClock.class);
        }

        @Test
        void isRefusedInOneSentenceWithADatabaseOfTheOperatorsOwn() {
            environment.setProperty("spring.datasource.url", "jdbc:postgresql://db.example/case_ledger");
            environment.setProperty("case-ledger.movable-clock", "true");
            assertThatThrownBy(this::chosen)
                    .isInstanceOf(SetupProblem.class)
                    .hasMessage("The clock can be moved with the embedded database only: take away"
                            + " case-ledger.movable-clock or SPRING_DATASOURCE_URL.");
        }

        private InstantSource chosen() {
            return ClockConfiguration.choose(environment, () -> EMPTY_LEDGER);
        }
    }
}
