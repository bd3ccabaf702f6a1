package org.caseledger.app.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.caseledger.app.database.TestDatabase;
import org.caseledger.app.database.TestDatabases;
import org.caseledger.app.store.SoakStore;
import org.caseledger.domain.PersonalTextReader;
import org.caseledger.projections.MarkedTexts;
import org.caseledger.projections.NoEntries;
import org.caseledger.projections.ProjectionsConfiguration;
import org.caseledger.projections.children.KeyErasure;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.rebuild.EntrySource;
import org.caseledger.projections.search.TermHashes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Nodes that append from JVMs of their own, one of them killed, with transactions that hold the log's head and followers
 * that pause: whoever follows sees every entry once and in order. {@code mvn verify -Psoak} does it with ten million.
 */
class SoakIT {

    private static final long ENTRIES = Long.getLong("soak.entries", 800);
    private static final Duration PATIENCE = Duration.ofSeconds(120 + ENTRIES / 500);

    private final TestDatabase database = TestDatabases.fresh();
    private final JdbcClient superuser = JdbcClient.create(database.superuser());
    private final SoakStore store = new SoakStore(database);
    private final AnnotationConfigApplicationContext projections = new AnnotationConfigApplicationContext();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Followers followers = new Followers(store.events(), () -> {});

    @BeforeEach
    void follow() {
        superuser.sql(
                """
                CREATE TABLE public.seen (nth bigint GENERATED ALWAYS AS IDENTITY, position bigint NOT NULL);
                GRANT ALL ON public.seen TO ledger_projector""").update();
        projections.registerBean("reader", DataSource.class, database::reader);
        projections.registerBean(PersonalTextReader.class, MarkedTexts::new);
        projections.registerBean(TermHashes.class, () -> (purpose, value) -> purpose + value);
        projections.registerBean(
                KeyErasure.class, () -> child -> new KeyErasure.Progress(null, false, null, false, null));
        projections.registerBean(EntrySource.class, NoEntries::new);
        projections.register(ProjectionsConfiguration.class);
        projections.refresh();
        TokenStore tokens = store.tokens(database.projector());
        TransactionManager transactions = new SpringTransactionManager(
                new DataSourceTransactionManager(database.projector()));
        for (Projector each : projections.getBeansOfType(Projector.class).values()) {
            followers.add(each.name().name(), new ProjectionInvoker(each, database.projector(), () -> {}),
                    tokens, transactions);
        }
        followers.add("seen", new WritesWhatItSees(database.projector()), tokens, transactions);
        followers.start();
    }

    @AfterEach
    void close() {
        over.set(true);
        followers.stop();
        projections.close();
        store.close();
        database.close();
    }

    @Test
    void everyFollowerSeesEveryEntryOnceAndInOrder() throws Exception {
        Process killed = SoakWriter.start(database, 1, Long.MAX_VALUE);
        Process one = SoakWriter.start(database, 2, ENTRIES / 2);
        Process other = SoakWriter.start(database, 3, ENTRIES / 2);
        try (ExecutorService beside = Executors.newFixedThreadPool(2)) {
            Future<?> holding = beside.submit(this::holdTheHeadNowAndThen);
            Future<?> pausing = beside.submit(this::pauseNowAndThen);
            await().atMost(PATIENCE).until(() -> size() > ENTRIES / 8);
            killed.destroyForcibly().waitFor();
            await().atMost(PATIENCE).until(() -> !one.isAlive() && !other.isAlive());
            over.set(true);
            holding.get();
            pausing.get();
        } finally {
            killed.destroyForcibly();
            one.destroyForcibly();
            other.destroyForcibly();
        }

        assertThat(one.exitValue()).isZero();
        assertThat(other.exitValue()).isZero();
        long size = size();
        assertThat(size).isGreaterThan(ENTRIES * 9 / 10);
        await().atMost(PATIENCE).until(() -> behind(size) == 0);
        assertThat(count("FROM public.seen")).isEqualTo(size);
        assertThat(
                count("""
                      FROM (SELECT position, lag(position, 1, -1::bigint) OVER (ORDER BY nth) AS before FROM public.seen) s
                      WHERE position <> before + 1"""))
                .isZero();
        assertThat(difference("SELECT child, position FROM ledger.case_subject",
                "SELECT child_id, position FROM projections.timeline_entry")).isZero();
        assertThat(difference("SELECT stream, position FROM ledger.case_entry",
                "SELECT of_contact, position FROM projections.contact_entry")).isZero();
        assertThat(count("FROM ledger.case_entry WHERE occurred_at < recorded_at - interval '1 day'")).isPositive();
    }

    private long count(String from) {
        return superuser.sql("SELECT count(*) " + from).query(Long.class).single();
    }

    private long size() {
        return superuser.sql("SELECT size FROM ledger.head WHERE log = 'case'").query(Long.class).single();
    }

    /** How many followers have not read everything. */
    private long behind(long size) {
        long seen = superuser.sql("SELECT coalesce(max(position), -1) FROM public.seen").query(Long.class).single();
        return superuser.sql("SELECT count(*) FROM projections.position WHERE position < ?")
                .param(size - 1)
                .query(Long.class)
                .single() + (seen < size - 1 ? 1 : 0);
    }

    private long difference(String one, String other) {
        return count(
                "FROM ((" + one + " EXCEPT ALL " + other + ") UNION ALL (" + other + " EXCEPT ALL " + one + ")) d");
    }

    /** As a node does that stands still in the middle of its append. */
    private void holdTheHeadNowAndThen() {
        while (!over.get()) {
            try (Connection connection = database.superuser().getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("SELECT size FROM ledger.head WHERE log = 'case' FOR UPDATE");
                statement.execute("SELECT pg_sleep(0.08)");
                connection.rollback();
                statement.execute("SELECT pg_sleep(0.2)");
            } catch (SQLException failed) {
                throw new AssertionError(failed);
            }
        }
    }

    private void pauseNowAndThen() {
        List<PooledStreamingEventProcessor> processors = followers.processors();
        for (int nth = 0; !over.get(); nth++) {
            PooledStreamingEventProcessor paused = processors.get(nth % processors.size());
            paused.shutDown();
            superuser.sql("SELECT count(*) FROM pg_sleep(0.1)").query(Long.class).single();
            paused.start();
        }
    }

    /** Writes down each position when it is told of it, in the transaction of its batch. */
    private static final class WritesWhatItSees implements EventHandlerInvoker {

        private final DataSource database;

        WritesWhatItSees(DataSource database) {
            this.database = database;
        }

        @Override
        public boolean canHandle(EventMessage<?> event, Segment segment) {
            return true;
        }

        @Override
        public void handle(EventMessage<?> event, Segment segment) throws SQLException {
            Connection connection = DataSourceUtils.getConnection(database);
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO public.seen (position) VALUES (?)")) {
                insert.setLong(1, ProjectionInvoker.entry((DomainEventMessage<?>) event).position());
                insert.executeUpdate();
            } finally {
                DataSourceUtils.releaseConnection(connection, database);
            }
        }
    }
}
