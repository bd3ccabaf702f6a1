package org.caseledger.app.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.app.database.TestDatabase;
import org.caseledger.app.database.TestDatabases;
import org.caseledger.app.setup.SetupProblem;
import org.caseledger.app.vault.KeyRing.KeyState.Living;
import org.caseledger.app.vault.PartOpener;
import org.caseledger.app.vault.PartReader;
import org.caseledger.app.vault.PartSealer;
import org.caseledger.app.vault.keys.KeyRotation.Rotated;
import org.caseledger.app.vault.wrapping.EnvironmentKeys;
import org.caseledger.app.vault.wrapping.KeysForTests;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.ids.ChildId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeyRotationIT {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CHILDREN = 95;
    private static final int LEDGER_KEYS = 1;

    private final TestDatabase database = TestDatabases.fresh();
    private final KeysForTests keys = new KeysForTests();
    private final KeyRotation rotation = new KeyRotation(database.writer(), keys, RANDOM, 10);
    private final JdbcClient writer = JdbcClient.create(database.writer());
    private final List<ChildId> children = Stream.generate(ChildId::random).limit(CHILDREN).toList();

    @BeforeEach
    void begin() {
        new KeyCheck(database.writer(), RANDOM).pass(keys);
        node().ensure(children);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void wrapsEveryKeyAnewAndTouchesNoText() {
        UUID entry = UUID.randomUUID();
        String part = new PartSealer(node(), RANDOM).seal(entry, "t", 0, Set.copyOf(children.subList(0, 2)), "words");
        byte[] hash = new DatabaseKeyedHashes(database.writer(), keys).hash("claim", "value");

        assertThat(rotation.rotate()).isEqualTo(new Rotated(2, CHILDREN + LEDGER_KEYS, List.of()));
        rotation.destroyVersion(1);

        assertThat(keys.versions()).containsExactly(2);
        assertThat(new PartReader(new PartOpener(node()), () -> 0)
                .open(new PersonalText.Sealed(entry, "t", part), children.getFirst())
                .words())
                .isEqualTo("words");
        assertThat(new DatabaseKeyedHashes(database.writer(), keys).hash("claim", "value"))
                .isEqualTo(hash);
        new KeyCheck(database.writer(), RANDOM).pass(keys);
    }

    @Test
    void isContinuedAfterAKillAtAnyStep() {
        for (long wraps : List.of(0L, 1L, 11L, 40L, (long) CHILDREN + LEDGER_KEYS)) {
            int before = keys.versions().last();
            keys.dieAfter(wraps);
            assertThatThrownBy(rotation::rotate).isInstanceOf(AssertionError.class).hasMessage("killed");
            keys.live();
            assertThat(node().of(children.getFirst())).isInstanceOf(Living.class);

            assertThat(rotation.rotate().version()).isEqualTo(before + 1);

            assertThat(versionsInUse()).isEqualTo(Map.of(before + 1, CHILDREN));
            rotation.destroyVersion(before);
        }
        children.forEach(child -> assertThat(node().of(child)).isInstanceOf(Living.class));
    }

    @Test
    void refusesToDestroyAVersionThatIsStillNeeded() {
        assertThatExceptionOfType(SetupProblem.class)
                .isThrownBy(() -> rotation.destroyVersion(1))
                .withMessage("Version 1 of the key-encryption key is in use: rotate first.");

        keys.dieAfter(15);
        assertThatThrownBy(rotation::rotate).isInstanceOf(AssertionError.class);

        assertThatExceptionOfType(SetupProblem.class)
                .isThrownBy(() -> rotation.destroyVersion(1))
                .withMessage("Keys are still wrapped under version 1 of the key-encryption key: rotate first.");
        assertThat(keys.versions()).containsExactly(1, 2);
    }

    @Test
    void leavesAnAlteredKeyWhereItIsAndSaysWhose() {
        ChildId altered = children.get(3);
        writer.sql(
                "UPDATE vault.data_key SET wrapped = set_byte(wrapped, 0, get_byte(wrapped, 0) # 1) WHERE subject = ?")
                .param(altered.value())
                .update();

        assertThat(rotation.rotate())
                .isEqualTo(new Rotated(2, CHILDREN - 1 + LEDGER_KEYS, List.of(altered.value())));

        assertThat(versionsInUse()).isEqualTo(Map.of(1, 1, 2, CHILDREN - 1));
        assertThatThrownBy(() -> rotation.destroyVersion(1)).isInstanceOf(SetupProblem.class);
    }

    @Test
    void goesOnWhileANodeThatHasNotHeardOfItStillWrapsUnderTheOldVersion() {
        DatabaseKeyRing late = node();
        ChildId known = ChildId.random();
        late.ensure(List.of(known));
        rotation.rotate();
        ChildId added = ChildId.random();
        late.ensure(List.of(added));

        assertThat(node().of(added)).isInstanceOf(Living.class);
        rotation.rotate();
        rotation.destroyVersion(1);

        assertThat(node().of(added)).isInstanceOf(Living.class);
    }

    @Test
    void takesTheVersionAnOperatorPutIntoTheEnvironment() {
        TestDatabase other = TestDatabases.fresh();
        try (other) {
            String first = "1:" + KeysForTests.base64();
            EnvironmentKeys before = EnvironmentKeys.parse(first, RANDOM);
            new KeyCheck(other.writer(), RANDOM).pass(before);
            new DatabaseKeyRing(other.writer(), before, RANDOM, 100).ensure(children);
            assertThatExceptionOfType(SetupProblem.class)
                    .isThrownBy(() -> new KeyRotation(other.writer(), before, RANDOM).rotate())
                    .withMessageContaining("add \",2:");

            EnvironmentKeys after = EnvironmentKeys.parse(first + ",2:" + KeysForTests.base64(), RANDOM);
            new KeyCheck(other.writer(), RANDOM).pass(after);

            assertThat(new KeyRotation(other.writer(), after, RANDOM).rotate().version())
                    .isEqualTo(2);
        }
    }

    private Map<Integer, Integer> versionsInUse() {
        return writer.sql("SELECT kek_version, count(*) AS n FROM vault.data_key GROUP BY kek_version")
                .query((row, number) -> Map.entry(row.getInt(1), row.getInt(2)))
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private DatabaseKeyRing node() {
        return new DatabaseKeyRing(database.writer(), keys, RANDOM, 1000);
    }
}
