package org.caseledger.app.proofs.signing;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A log as it was, for a test that sets it back: everything that came later is gone, checkpoints too. */
public final class Snapshot {

    private final Map<String, Object> head;
    private final long checkpoints;

    private Snapshot(Map<String, Object> head, long checkpoints) {
        this.head = head;
        this.checkpoints = checkpoints;
    }

    public static Snapshot of(SignedLog log) {
        JdbcClient jdbc = JdbcClient.create(log.database().superuser());
        return new Snapshot(
                jdbc.sql("SELECT size, frontier, root, recorded_at FROM ledger.head WHERE log = ?")
                        .param(log.log().value())
                        .query()
                        .singleRow(),
                jdbc.sql("SELECT count(*) FROM " + log.log().table("checkpoint")).query(Long.class).single());
    }

    public void restore(SignedLog log) {
        long size = (Long) head.get("size");
        String name = log.log().value();
        Intruder.on(log.database()).does(
                "DELETE FROM ledger." + name + "_entry WHERE position >= " + size,
                "DELETE FROM ledger." + name + "_subject WHERE position >= " + size,
                "DELETE FROM ledger." + name + "_tile WHERE (index + 1) << (8 * (level + 1)) > " + size,
                "DELETE FROM ledger." + name + "_checkpoint WHERE number >= " + checkpoints);
        JdbcClient.create(log.database().superuser())
                .sql("UPDATE ledger.head SET size = ?, frontier = ?, root = ?, recorded_at = ? WHERE log = ?")
                .params(size, head.get("frontier"), head.get("root"), head.get("recorded_at"), name)
                .update();
    }
}
