package org.caseledger.app.store.append;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Leaf;
import org.caseledger.domain.log.tree.CompactRange;
import org.caseledger.domain.log.tree.MerkleTree;
import org.caseledger.domain.log.tree.Tile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a whole log as it lies in the database and checks everything the ledger promises about it. */
public final class SoundLog {

    private final LogName log;
    private final JdbcClient jdbc;
    private final List<Digest> hashes = new ArrayList<>();
    private final Map<UUID, List<Long>> positionsOfChildren = new HashMap<>();
    private final Map<UUID, Long> nextSeq = new HashMap<>();
    private final Map<UUID, Long> positionOfEvents = new TreeMap<>();
    private Instant last = Instant.EPOCH;

    private SoundLog(LogName log, DataSource database) {
        this.log = log;
        this.jdbc = JdbcClient.create(database);
    }

    /** Checks all of it and gives the position of each event. */
    public static Map<UUID, Long> check(LogName log, DataSource database) {
        SoundLog sound = new SoundLog(log, database);
        sound.entries();
        sound.subjects();
        sound.tiles();
        sound.head();
        return sound.positionOfEvents;
    }

    private record Row(long position, UUID event, String type, int revision, UUID stream, long seq, Instant occurred,
            Instant recorded, UUID actor, byte[] payload, byte[] metadata, byte[] leaf, byte[] leafHash) {}

    private void entries() {
        jdbc.sql("SELECT * FROM " + log.table("entry") + " ORDER BY position").query((row, n) -> new Row(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getInt("revision"),
                row.getObject("stream", UUID.class),
                row.getLong("seq"),
                instant(row, "occurred_at"),
                instant(row, "recorded_at"),
                row.getObject("actor", UUID.class),
                row.getBytes("payload"),
                row.getBytes("metadata"),
                row.getBytes("leaf"),
                row.getBytes("leaf_hash"))).list().forEach(this::entry);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private void entry(Row row) {
        assertThat(row.position()).as("positions are dense").isEqualTo(hashes.size());
        Digest hash = Digest.of(row.leafHash());
        assertThat(Digest.ofLeaf(row.leaf())).as("leaf %s", row.position()).isEqualTo(hash);
        assertThat(row.recorded()).as("recorded_at never decreases").isAfterOrEqualTo(last);
        assertThat(row.seq()).as("%s counts", row.stream()).isEqualTo(nextSeq.merge(row.stream(), 1L, Long::sum) - 1);

        Leaf leaf = Leaf.parse(row.leaf());
        assertThat(leaf.id()).isEqualTo(row.event());
        assertThat(leaf.type()).isEqualTo(row.type());
        assertThat(leaf.revision()).isEqualTo(row.revision());
        assertThat(leaf.stream()).isEqualTo(row.stream().toString());
        assertThat(leaf.seq()).isEqualTo(row.seq());
        assertThat(leaf.occurred().truncatedTo(ChronoUnit.MICROS)).isEqualTo(row.occurred());
        assertThat(leaf.recorded()).isEqualTo(row.recorded());
        assertThat(leaf.actor()).isEqualTo(row.actor().toString());
        assertThat(leaf.payload()).isEqualTo(Digest.sha256(row.payload()));
        assertThat(leaf.metadata()).isEqualTo(Digest.sha256(row.metadata()));
        leaf.subjects().forEach((child, n) -> {
            List<Long> positions = positionsOfChildren.computeIfAbsent(child, first -> new ArrayList<>());
            assertThat(n).as("%s is numbered densely", child).isEqualTo(positions.size());
            positions.add(row.position());
        });
        hashes.add(hash);
        last = row.recorded();
        positionOfEvents.put(row.event(), row.position());
    }

    private void subjects() {
        Map<UUID, List<Long>> stored = new HashMap<>();
        jdbc.sql("SELECT child, n, position FROM " + log.table("subject") + " ORDER BY child, n").query(row -> {
            List<Long> positions = stored
                    .computeIfAbsent(row.getObject("child", UUID.class), first -> new ArrayList<>());
            assertThat(row.getLong("n")).isEqualTo(positions.size());
            positions.add(row.getLong("position"));
        });
        assertThat(stored).as("subjects as the leaves name them").isEqualTo(positionsOfChildren);
    }

    private void tiles() {
        Map<String, byte[]> stored = new TreeMap<>();
        Map<String, byte[]> roots = new TreeMap<>();
        jdbc.sql("SELECT level, index, hashes, root FROM " + log.table("tile")).query(row -> {
            Tile tile = new Tile(row.getInt("level"), row.getLong("index"), Tile.FULL_WIDTH);
            stored.put(tile.path(), row.getBytes("hashes"));
            roots.put(tile.path(), row.getBytes("root"));
        });
        List<Tile> complete = Tile.completed(0, hashes.size());
        assertThat(stored.keySet()).containsExactlyInAnyOrderElementsOf(complete.stream().map(Tile::path).toList());
        for (Tile tile : complete) {
            int leavesOfOne = 1 << Tile.HEIGHT * tile.level();
            List<Digest> expected = new ArrayList<>();
            for (int i = 0; i < Tile.FULL_WIDTH; i++) {
                int from = (int) (tile.index() * Tile.FULL_WIDTH + i) * leavesOfOne;
                expected.add(leavesOfOne == 1
                        ? hashes.get(from)
                        : MerkleTree.root(hashes.subList(from, from + leavesOfOne)));
            }
            assertThat(stored.get(tile.path())).as(tile.path()).isEqualTo(Tile.bytes(expected));
            assertThat(roots.get(tile.path())).as(tile.path()).isEqualTo(MerkleTree.root(expected).bytes());
        }
    }

    private void head() {
        CompactRange expected = CompactRange.EMPTY.append(hashes);
        jdbc.sql("SELECT size, frontier, root, recorded_at FROM ledger.head WHERE log = ?")
                .param(log.value())
                .query(row -> {
                    assertThat(row.getLong("size")).isEqualTo(hashes.size());
                    assertThat(row.getBytes("frontier")).isEqualTo(expected.encode());
                    assertThat(row.getBytes("root")).isEqualTo(MerkleTree.root(hashes).bytes());
                    assertThat(instant(row, "recorded_at")).isEqualTo(last);
                });
    }
}
