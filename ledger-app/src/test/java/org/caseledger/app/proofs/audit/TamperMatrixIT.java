package org.caseledger.app.proofs.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.caseledger.app.database.TestDatabase;
import org.caseledger.app.database.TestDatabases;
import org.caseledger.app.proofs.LedgerDamaged;
import org.caseledger.app.proofs.anchors.Anchors;
import org.caseledger.app.proofs.keys.SigningKeyStore;
import org.caseledger.app.proofs.reading.Covering;
import org.caseledger.app.proofs.reading.StoredLog;
import org.caseledger.app.proofs.signing.Intruder;
import org.caseledger.app.proofs.signing.SignedLog;
import org.caseledger.app.proofs.signing.Snapshot;
import org.caseledger.app.proofs.signing.Standing;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.domain.log.note.VerifierKey;
import org.caseledger.domain.log.tree.Tile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every way in which a superuser can change the log, each done to a copy of the same signed log: the self-audit names the first
 * position that is not as it was recorded, and what is asked of the log is refused or still right.
 */
class TamperMatrixIT {

    private static final int ENTRIES = 300;
    private static final int ROUNDS_OF_THE_WHOLE_LOG = ENTRIES / 32 + 1;
    private static final long NOWHERE = -1;

    private static final TestDatabase ORIGINAL = TestDatabases.fresh();

    @TempDir
    private static Path original;
    private static Snapshot early;

    @TempDir
    private Path folder;

    private TestDatabase database;

    @BeforeAll
    static void record() {
        for (LogName name : LogName.values()) {
            SignedLog log = new SignedLog(name, ORIGINAL, original);
            log.signer().sign();
            log.append(200);
            log.signer().sign();
            if (name == LogName.CASE) {
                early = Snapshot.of(log);
            }
            log.append(ENTRIES - 200);
            log.signer().sign();
            log.signer().release();
        }
    }

    @AfterAll
    static void drop() {
        ORIGINAL.close();
    }

    @BeforeEach
    void copy() {
        database = TestDatabases.copyOf(ORIGINAL);
    }

    @AfterEach
    void dropCopy() {
        database.close();
    }

    @Test
    void theUntouchedLogPasses() {
        assertThat(found()).isEmpty();
        assertThat(refusals()).isEmpty();
        assertThat(new SignedLog(LogName.CASE, database, original).signer().sign()).isPresent();
    }

    private static Arguments attack(String name, String log, long position, String says, String... changes) {
        return Arguments.of(name, log, position, says, changes);
    }

    /** The name, the log, the first wrong position, what is said of it, and the changes. */
    static Stream<Arguments> attacks() {
        String change = "UPDATE ledger.%s SET %s = overlay(%2$s placing '%s'::bytea from %s) WHERE %s";
        return Stream.of(
                attack("a byte of a payload", "case", 123, "payload",
                        change.formatted("case_entry", "payload", "\\x20", 3, "position = 123")),
                attack("a byte of metadata", "case", 124, "metadata",
                        change.formatted("case_entry", "metadata", "\\x20", 3, "position = 124")),
                attack("a byte of a leaf", "case", 7, "leaf",
                        change.formatted("case_entry", "leaf", "\\x78", 30, "position = 7")),
                attack("a leaf and its hash", "case", 8, "the tree has another hash",
                        "UPDATE ledger.case_entry SET leaf = convert_to(replace(convert_from(leaf, 'UTF8'), 'seq 0',"
                                + " 'seq 1'), 'UTF8'), seq = 1 WHERE position = 8",
                        "UPDATE ledger.case_entry SET leaf_hash = sha256('\\x00'::bytea || leaf) WHERE position = 8"),
                attack("a column beside the leaf", "case", 250, "columns",
                        "UPDATE ledger.case_entry SET actor = gen_random_uuid() WHERE position = 250"),
                attack("a byte of a tile", "case", 3, "the tree has another hash",
                        change.formatted("case_tile", "hashes", "\\x0102", 100, "level = 0")),
                attack("the end of a tile", "case", 0, "the tree has another hash",
                        "UPDATE ledger.case_tile SET hashes = substring(hashes for 100) WHERE level = 0"),
                attack("no tile any more", "case", 200, "the tree has another hash", "DELETE FROM ledger.case_tile"),
                attack("the root of a tile", "case", 200, "written anew",
                        change.formatted("case_tile", "root", "\\x0102", 1, "level = 0")),
                attack("a byte of a checkpoint", "case", NOWHERE, "checkpoint 2",
                        change.formatted("case_checkpoint", "note", "\\x39", 19, "number = 2")),
                attack("a checkpoint that is none", "case", NOWHERE, "checkpoint 2 cannot be read",
                        change.formatted("case_checkpoint", "note", "\\xff", 1, "number = 2")),
                attack("an earlier checkpoint", "case", NOWHERE, "checkpoint 1",
                        change.formatted("case_checkpoint", "note", "\\x39", 19, "number = 1")),
                attack("no earlier checkpoint any more", "case", NOWHERE, "checkpoint 1 is missing",
                        "DELETE FROM ledger.case_checkpoint WHERE number = 1"),
                attack("two entries that changed places", "case", 50, "the tree has another hash",
                        moved(50, -51), moved(51, 50), moved(-51, 51)),
                attack("the last entry deleted", "case", 299, "missing",
                        "DELETE FROM ledger.case_entry WHERE position = 299"),
                attack("the last entry deleted and the head set back", "case", 299, "has 299 entries, and 300",
                        "DELETE FROM ledger.case_entry WHERE position = 299",
                        "UPDATE ledger.head SET size = 299 WHERE log = 'case'"),
                attack("an entry in the middle deleted", "case", 150, "missing",
                        "DELETE FROM ledger.case_entry WHERE position = 150"),
                attack("an entry in the middle deleted and the gap closed", "case", 150, "the tree has another hash",
                        "DELETE FROM ledger.case_entry WHERE position = 150",
                        "UPDATE ledger.case_entry SET position = -position WHERE position > 150",
                        "UPDATE ledger.case_entry SET position = -position - 1 WHERE position < 0"),
                attack("an entry put in behind", "case", 150, "the tree has another hash",
                        "UPDATE ledger.case_entry SET position = -position - 1 WHERE position >= 150",
                        "UPDATE ledger.case_entry SET position = -position WHERE position < 0",
                        "INSERT INTO ledger.case_entry SELECT (jsonb_populate_record(e, jsonb_build_object("
                                + "'position', 150, 'event_id', gen_random_uuid(), 'stream', gen_random_uuid()))).*"
                                + " FROM ledger.case_entry e WHERE position = 149"),
                attack("an entry of the access log", "access", 299, "metadata",
                        "UPDATE ledger.access_entry SET metadata = '\\x7b7d'::bytea WHERE position = 299"),
                attack("an entry of the access log deleted", "access", 150, "missing",
                        "DELETE FROM ledger.access_entry WHERE position = 150"),
                attack("no key any more", "case", NOWHERE, "signed by no key", "DELETE FROM ledger.case_key"),
                attack("another key of the same name", "case", NOWHERE, "signed by no key",
                        "UPDATE ledger.case_key SET key = split_part(key, '+', 1) || '" + anotherKey() + "'"));
    }

    private static String moved(long from, long to) {
        return "UPDATE ledger.case_entry SET position = " + to + " WHERE position = " + from;
    }

    private static String anotherKey() {
        try {
            PublicKey fresh = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
            String key = VerifierKey.of("log.example/case", VerifierKey.Type.NOTE, fresh).toString();
            return key.substring(key.indexOf('+'));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void theFirstWrongPositionIsNamed(String name, String log, long position, String says, String... changes) {
        Intruder.on(database).does(changes);

        List<Finding> findings = found();

        assertThat(findings).as(name).isNotEmpty().allMatch(finding -> finding.log().equals(log));
        Finding first = findings.stream()
                .filter(finding -> position == NOWHERE || finding.position() >= 0)
                .findFirst()
                .orElseThrow();
        assertThat(first.position()).as("%s", findings).isEqualTo(position);
        assertThat(first.sentence()).contains(says);
        refusals();
    }

    /** Everything that hangs on the entries is reckoned anew: only what was signed before can tell. */
    @Test
    void aHistoryWrittenAnewIsBoundedByTheCheckpoints() {
        SignedLog other = new SignedLog(LogName.CASE, database, folder);
        early.restore(other);
        other.append(ENTRIES - 200);
        Map<String, Object> head = JdbcClient.create(database.superuser())
                .sql("SELECT size FROM ledger.head WHERE log = 'case'").query().singleRow();
        JdbcClient kept = JdbcClient.create(ORIGINAL.superuser());
        Map<String, Object> last = kept.sql("SELECT * FROM ledger.case_checkpoint WHERE number = 2").query()
                .singleRow();
        JdbcClient.create(database.superuser())
                .sql("INSERT INTO ledger.case_checkpoint (number, origin, size, root, note) VALUES (2, ?, ?, ?, ?)")
                .params(last.get("origin"), last.get("size"), last.get("root"), last.get("note"))
                .update();

        assertThat(head).containsEntry("size", (long) ENTRIES);
        Finding first = found().getFirst();
        assertThat(first.position()).isEqualTo(200);
        assertThat(first.sentence()).contains("from here to position 299 the log or its tree was written anew");
        assertThat(new SignedLog(LogName.CASE, database, original).signer().sign()).isEmpty();
    }

    /** The database alone cannot know what it has lost; the signer, whose memory lies elsewhere, does. */
    @Test
    void olderDataThatWereRestoredAreNotSigned() {
        early.restore(new SignedLog(LogName.CASE, database, folder));
        SignedLog node = new SignedLog(LogName.CASE, database, original);

        assertThat(node.signer().sign()).isEmpty();

        assertThat(node.signer().standing().kind()).isEqualTo(Standing.Kind.ROLLED_BACK);
        assertThat(node.signer().standing().sentence()).contains("has 200 entries, and 300 were signed");
    }

    @Test
    void aKeyStoreThatWasReplacedSignsNothing() {
        SignedLog node = new SignedLog(LogName.CASE, database, original);
        var signer = node.node(SigningKeyStore.open(folder.resolve("other.p12"), "secret".toCharArray()));

        assertThat(signer.sign()).isEmpty();

        assertThat(signer.standing().kind()).isEqualTo(Standing.Kind.OTHER_KEYS);
    }

    private List<Finding> found() {
        List<Finding> all = new ArrayList<>();
        try (SelfAudit audit = new SelfAudit(Stream.of(LogName.values())
                .map(name -> new LogAudit(name, database.reader(), new Random(1)))
                .toList())) {
            for (int round = 0; round < ROUNDS_OF_THE_WHOLE_LOG; round++) {
                audit.round().stream().filter(finding -> !all.contains(finding)).forEach(all::add);
            }
        }
        all.sort(Comparator.comparingLong(Finding::position));
        return all;
    }

    /** Asks for everything; whatever is not answered is refused as damage, and in no other way. */
    private List<String> refusals() {
        List<String> refused = new ArrayList<>();
        for (LogName name : LogName.values()) {
            SignedLog log = new SignedLog(name, database, folder);
            StoredLog stored = new StoredLog(name, database.reader(), log.tree(), log.checkpoints(),
                    new Covering(log.checkpoints(), new Anchors(name, database.reader()), null));
            List<Runnable> questions = List.of(stored::checkpoint, stored::keys, stored::signedSize,
                    () -> stored.tile(new Tile(0, 0, 256)), () -> stored.consistency(200, 299),
                    () -> stored.entry(150), () -> stored.inclusion(3, 299), () -> stored.inclusion(150, 299),
                    () -> stored.receipt(7), () -> stored.receipt(150));
            for (Runnable question : questions) {
                try {
                    question.run();
                } catch (LedgerDamaged damaged) {
                    refused.add(damaged.getMessage());
                }
            }
        }
        return refused;
    }
}
