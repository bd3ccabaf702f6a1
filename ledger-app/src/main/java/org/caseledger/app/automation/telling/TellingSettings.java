package org.caseledger.app.automation.telling;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are told that an item needs them, below {@code case-ledger.telling}.
 *
 * @param link what a reference begins with
 * @param domain where sign-in names that are no addresses are at home; {@code localhost} by default
 * @param smtp the mail server; files in {@code LEDGER_HOME/outbox} where none is set
 */
@ConfigurationProperties("case-ledger.telling")
record TellingSettings(
        @DefaultValue("http://localhost:8080/escalations/") String link,
        @DefaultValue("localhost") String domain,
        @Nullable Smtp smtp) {

    /**
     * A mail server.
     *
     * @param user as whom the ledger signs in there; nobody by default
     * @param startTls whether the connection must be encrypted
     * @param timeout how long it may stay silent
     */
    record Smtp(
            String host,
            @DefaultValue("587") int port,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue("case-ledger@localhost") String from,
            @DefaultValue("true") boolean startTls,
            @DefaultValue("10s") Duration timeout) {

        @Override
        public String toString() {
            return "Smtp[" + host + ":" + port + "]";
        }
    }
}
