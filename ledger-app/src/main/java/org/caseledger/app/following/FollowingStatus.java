package org.caseledger.app.following;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.caseledger.app.automation.Automation;
import org.caseledger.app.following.FollowerOperations.Follower;
import org.caseledger.app.following.FollowerOperations.Now;
import org.caseledger.projections.parked.ParkedSequence;
import org.caseledger.projections.projector.Projector;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far everybody who follows the log has come. */
final class FollowingStatus {

    private final List<Projector> projectors;
    private final ParkedWork parked;
    private final JdbcClient database;
    private final InstantSource clock;

    FollowingStatus(List<Projector> projectors, ParkedWork parked, DataSource reader, InstantSource clock) {
        this.projectors = List.copyOf(projectors);
        this.parked = parked;
        this.database = JdbcClient.create(reader);
        this.clock = clock;
    }

    /** As it is at this moment. */
    Now now() {
        long size = database.sql("SELECT size FROM ledger.head WHERE log = 'case'").query(Long.class).single();
        Map<String, Long> reached = database
                .sql("SELECT projection, min(position) AS position FROM projections.position GROUP BY projection")
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<ParkedSequence> waiting = parked.all();
        List<Follower> followers = new ArrayList<>();
        for (Projector projector : projectors) {
            String name = projector.name().name();
            followers.add(follower(name, reached.getOrDefault(name, -1L), size, countOf(name, waiting)));
        }
        long ofAutomations = waiting.stream()
                .filter(sequence -> projectors.stream().noneMatch(
                        projector -> projector.name().name().equals(sequence.follower())))
                .count();
        followers.add(follower(Automation.PROCESSOR, automationsReached(), size, ofAutomations));
        return new Now(size, followers);
    }

    private static long countOf(String follower, List<ParkedSequence> waiting) {
        return waiting.stream().filter(sequence -> sequence.follower().equals(follower)).count();
    }

    private Follower follower(String name, long position, long size, long waiting) {
        return new Follower(name, position, size - 1 - position, lag(position), waiting);
    }

    /** Axon's token of this ledger is the position in letters; a segment that has read nothing has none. */
    private long automationsReached() {
        return database.sql("SELECT min(CASE WHEN convert_from(token, 'UTF8') ~ '^[0-9]+$'"
                + " THEN convert_from(token, 'UTF8')::bigint ELSE -1 END) FROM app.token_entry WHERE processor_name = ?")
                .param(Automation.PROCESSOR)
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    private long lag(long position) {
        Optional<Instant> unread = database.sql("SELECT recorded_at FROM ledger.case_entry WHERE position = ?")
                .param(position + 1)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
        return unread.map(recorded -> Math.max(0, Duration.between(recorded, clock.instant()).toSeconds())).orElse(0L);
    }
}
