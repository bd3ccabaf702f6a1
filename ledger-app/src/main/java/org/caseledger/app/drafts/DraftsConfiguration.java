package org.caseledger.app.drafts;

import java.security.SecureRandom;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.caseledger.app.vault.DataKeys;
import org.caseledger.app.vault.KeyRing;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps drafts in the database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DraftSettings.class)
class DraftsConfiguration {

    @Bean
    Drafts drafts(
            @Qualifier("writer") DataSource writer, DataKeys dataKeys, KeyRing ring, DraftSettings settings,
            InstantSource ledgerClock) {
        return new StoredDrafts(
                writer, new SealedDrafts(dataKeys, ring, new SecureRandom()), settings.keep(), ledgerClock);
    }
}
