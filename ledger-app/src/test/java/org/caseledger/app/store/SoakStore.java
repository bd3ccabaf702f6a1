package org.caseledger.app.store;

import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.caseledger.app.database.TestDatabase;

/** The event store of one node, as those who follow it see it; it looks for what other nodes appended. */
public final class SoakStore implements AutoCloseable {

    private final StoreNode node;

    public SoakStore(TestDatabase database) {
        node = new StoreNode(database, StoreNode.codec(database), Duration.ofMillis(5));
    }

    /** Where the log is read. */
    public EventStore events() {
        return node.events;
    }

    /** Where followers keep how far they have read, in the transactions of what they write. */
    public TokenStore tokens(DataSource projector) {
        return JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(projector))
                .schema(TokenSchema.builder()
                        .setTokenTable("projections.token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setSegmentColumn("segment")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("timestamp")
                        .setOwnerColumn("owner")
                        .build())
                .serializer(new TokenSerializer())
                .build();
    }

    @Override
    public void close() {
        node.close();
    }
}
