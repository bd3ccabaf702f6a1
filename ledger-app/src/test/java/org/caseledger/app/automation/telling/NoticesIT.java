package org.caseledger.app.automation.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caseledger.app.automation.RecordedCommands;
import org.caseledger.app.automation.turns.OpenItems;
import org.caseledger.app.automation.turns.Owners;
import org.caseledger.app.database.TestDatabase;
import org.caseledger.app.database.TestDatabases;
import org.caseledger.domain.escalation.EscalationCommand.NoteUndelivered;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.time.CalendarVersion;
import org.caseledger.domain.time.WorkingCalendar;
import org.caseledger.projections.entry.opened.WorkerNames;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody is told once in effect, whoever falls over when; and what nobody could be told goes on. */
class NoticesIT {

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            new CalendarVersion("test"), ZoneId.of("Europe/London"), LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of(),
            LocalDate.of(2028, 12, 31));
    private static final UUID MANAGER = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final UUID ITEM = UUID.randomUUID();

    private final TestDatabase database = TestDatabases.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database.superuser());
    private final RecordedCommands recorded = new RecordedCommands();
    private final List<Message> delivered = new ArrayList<>();
    private Channel channel = message -> {
        delivered.add(message);
        return "taken";
    };
    private Instant now = Instant.parse("2026-11-18T10:00:00Z");

    @BeforeEach
    void oneItemWaitsForItsManager() {
        worker(MANAGER, "TEAM_MANAGER", "north");
        worker(SECOND, "SERVICE_MANAGER", null);
        jdbc.sql("""
                 INSERT INTO app.open_item (escalation, raised_for, queue, tier, rating, team, about, informs_edt)
                 VALUES (?, 'TEAM_MANAGER', 'TEAM_MANAGER', 1, 'AMBER', 'north', ?, false)""")
                .params(ITEM, UUID.randomUUID())
                .update();
        jdbc.sql("INSERT INTO app.notice (event, kind, escalation, tier) VALUES (?, 'ITS_TURN', ?, 1)")
                .params(UUID.randomUUID(), ITEM)
                .update();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private void worker(UUID worker, String role, @Nullable String team) {
        jdbc.sql("INSERT INTO ledger.worker_access (worker, role, team) VALUES (?, ?, ?)")
                .param(worker)
                .param(role)
                .param(team)
                .update();
    }

    @Test
    void isToldOnceHoweverManyNodesLookHoweverOften() {
        node().look();
        node().look();
        assertThat(delivered).singleElement().satisfies(message -> {
            assertThat(message.address()).isEqualTo("somebody@localhost");
            assertThat(message.text()).contains(ITEM.toString());
        });
        assertThat(state()).isEqualTo("TOLD");
        assertThat(jdbc.sql("SELECT receipt FROM app.notice_receipt").query(String.class).single()).isEqualTo("taken");
    }

    @Test
    void isToldAgainUnderTheSameIdWhereANodeDiedBetweenSendingAndTheReceipt() {
        channel = message -> {
            delivered.add(message);
            throw new NodeKilled();
        };
        assertThatThrownBy(() -> node().look()).isInstanceOf(NodeKilled.class);
        channel = message -> {
            delivered.add(message);
            return "taken";
        };
        node().look();
        assertThat(delivered).as("another node waits until the claim of the dead one runs out").hasSize(1);
        jdbc.sql("UPDATE app.notice_receipt SET claimed_until = '-infinity'").update();
        now = now.plus(Duration.ofMinutes(1));
        node().look();
        assertThat(delivered).hasSize(2).extracting(Message::id).containsOnly(delivered.getFirst().id());
        assertThat(state()).isEqualTo("TOLD");
    }

    @Test
    void isTriedAgainLaterAndLaterUntilItIsTaken() {
        channel = message -> {
            delivered.add(message);
            throw new IOException("busy");
        };
        node().look();
        node().look();
        assertThat(delivered).as("not before the pause is over").hasSize(1);
        now = now.plusSeconds(10);
        node().look();
        now = now.plusSeconds(10);
        node().look();
        assertThat(delivered).as("the second pause is longer").hasSize(2);
        now = now.plusSeconds(10);
        channel = message -> "taken at last";
        node().look();
        assertThat(state()).isEqualTo("TOLD");
    }

    @Test
    void goesToTheNextTierWhereNobodyCouldBeToldFor15Minutes() {
        channel = message -> {
            throw new IOException("no route");
        };
        node().look();
        now = now.plus(Duration.ofMinutes(15)).minusMillis(1);
        node().look();
        assertThat(recorded.commands).isEmpty();
        now = now.plus(Duration.ofMinutes(3));
        node().look();
        assertThat(recorded.commands).containsExactly(
                new NoteUndelivered(new EscalationId(ITEM), 1, CALENDAR, now));
        assertThat(state()).isEqualTo("UNDELIVERED");
    }

    @Test
    void isFoundByWhoIsThereWhenItIsSent() {
        jdbc.sql("INSERT INTO app.absence VALUES (?, '2026-11-18', '2026-11-19')").param(MANAGER).update();
        node().look();
        assertThat(recipients()).containsExactly(SECOND);
    }

    @Test
    void isOverWhereItWasResolvedMeanwhile() {
        jdbc.sql("UPDATE app.open_item SET open = false").update();
        node().look();
        assertThat(delivered).isEmpty();
        assertThat(state()).isEqualTo("OVER");
    }

    private String state() {
        return jdbc.sql("SELECT state FROM app.notice").query(String.class).single();
    }

    private List<UUID> recipients() {
        return jdbc.sql("SELECT recipient FROM app.notice_receipt WHERE sent_at IS NOT NULL")
                .query(UUID.class)
                .list();
    }

    private WhenNoticeWaitsThenSend node() {
        OpenItems items = new OpenItems(database.writer());
        return new WhenNoticeWaitsThenSend(
                new Notices(database.writer()), items, new Owners(database.reader(), items, moment -> CALENDAR),
                new EverybodyIsSomebody(), message -> channel.deliver(message),
                new TellingSettings("https://ledger.example.org/", "localhost", null), recorded, moment -> CALENDAR,
                () -> now);
    }

    /** As a node that dies: nothing after it runs. */
    private static final class NodeKilled extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Names that need no vault. */
    private static final class EverybodyIsSomebody implements WorkerNames {

        @Override
        public String nameOf(WorkerId worker) {
            return "somebody";
        }

        @Override
        public Optional<WorkerId> named(String signInName) {
            return Optional.empty();
        }
    }
}
