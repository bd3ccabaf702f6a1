package org.caseledger.app.rebuilding;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.caseledger.app.store.codec.EventCodec;
import org.caseledger.app.store.reading.LogEntries;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.rebuild.EntrySource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up rebuilds in the running service. */
@Configuration(proxyBeanMethods = false)
class RebuildingConfiguration {

    @Bean
    EntrySource entrySource(EventCodec codec) {
        return new LogEntries(codec);
    }

    @Bean
    RebuildsBesideTheService rebuilds(
            List<Projector> projectors,
            EntrySource log,
            @Qualifier("projector") HikariDataSource projector,
            ProjectionChecks projectionRowsHealthIndicator) {
        return new RebuildsBesideTheService(projectors, log, projector, projectionRowsHealthIndicator);
    }

    @Bean
    ProjectionChecks projectionRowsHealthIndicator(
            List<Projector> projectors, EntrySource log, @Qualifier("projector") HikariDataSource projector) {
        return new ProjectionChecks(projectors, log, projector);
    }
}
