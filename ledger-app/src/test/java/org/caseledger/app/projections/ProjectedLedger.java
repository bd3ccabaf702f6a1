package org.caseledger.app.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.caseledger.app.database.TestDatabase;
import org.caseledger.app.database.TestDatabases;
import org.caseledger.domain.PersonalTextReader;
import org.caseledger.projections.MarkedTexts;
import org.caseledger.projections.ProjectionsConfiguration;
import org.caseledger.projections.Question;
import org.caseledger.projections.children.KeyErasure;
import org.caseledger.projections.projector.Batch;
import org.caseledger.projections.projector.ProjectionPosition;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.projector.StoredEvent;
import org.caseledger.projections.projector.table.Table;
import org.caseledger.projections.rebuild.EntrySource;
import org.caseledger.projections.search.TermHashes;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All projections on a database of their own, fed by hand: what the followers of the running ledger do with them. */
final class ProjectedLedger implements AutoCloseable {

    final MarkedTexts texts = new MarkedTexts();

    private final ListedEntries log = new ListedEntries(List.of());
    private final TestDatabase database = TestDatabases.fresh();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final SimpleQueryBus bus = SimpleQueryBus.builder().build();
    private final QueryGateway questions = DefaultQueryGateway.builder().queryBus(bus).build();

    ProjectedLedger() {
        context.registerBean("reader", DataSource.class, database::reader);
        context.registerBean(PersonalTextReader.class, () -> texts);
        context.registerBean(TermHashes.class, () -> (purpose, value) -> "%08x"
                .formatted((purpose + value).hashCode()));
        context.registerBean(
                KeyErasure.class, () -> child -> new KeyErasure.Progress(null, false, null, false, null));
        context.registerBean(EntrySource.class, () -> log);
        context.register(ProjectionsConfiguration.class);
        context.refresh();
        for (String bean : context.getBeanDefinitionNames()) {
            if (bean.endsWith("Queries")) {
                new AnnotationQueryHandlerAdapter<>(context.getBean(bean)).subscribe(bus);
            }
        }
    }

    /** Projects the entries into every projection, as one batch each. */
    void project(List<StoredEvent> entries) {
        project(entries, 0, everyKey -> true);
    }

    /** Projects the entries in batches of a size, by each of the segments in turn. */
    void project(List<StoredEvent> entries, int batchSize, int segments) {
        for (int from = 0; from < entries.size(); from += batchSize) {
            List<StoredEvent> batch = entries.subList(from, Math.min(from + batchSize, entries.size()));
            for (int segment = 0; segment < segments; segment++) {
                int mine = segment;
                project(batch, mine, key -> Math.floorMod(key.hashCode(), segments) == mine);
            }
        }
    }

    private void project(List<StoredEvent> entries, int segment, Predicate<UUID> keys) {
        log.hear(entries);
        for (Projector projector : projectors()) {
            Batch batch = new Batch(projector, keys);
            entries.forEach(batch::add);
            inTransaction(connection -> {
                batch.write(connection);
                ProjectionPosition.write(
                        connection, projector.name(), segment, entries.getLast().position());
            });
        }
    }

    /** Empties every projection. */
    void clear() {
        log.clear();
        projectors().forEach(
                projector -> inTransaction(connection -> ProjectionPosition.clear(connection, projector)));
    }

    <A> A ask(Question<A> question) {
        return questions.query(question, ResponseTypes.instanceOf(question.answer())).join();
    }

    /** Every row of every table as PostgreSQL prints it, by table. */
    Map<String, List<String>> rows() {
        JdbcClient jdbc = JdbcClient.create(database.reader());
        return projectors().stream()
                .flatMap(projector -> projector.tables().stream())
                .map(Table::qualifiedName)
                .collect(Collectors.toMap(
                        table -> table,
                        table -> jdbc.sql("SELECT t::text FROM " + table + " t ORDER BY 1").query(String.class)
                                .list()));
    }

    TestDatabase database() {
        return database;
    }

    DataSource reader() {
        return database.reader();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    List<Projector> projectors() {
        return List.copyOf(context.getBeansOfType(Projector.class).values());
    }

    private void inTransaction(Work work) {
        try (Connection connection = database.projector().getConnection()) {
            connection.setAutoCommit(false);
            work.on(connection);
            connection.commit();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }
}
