package org.caseledger.app.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.caseledger.app.access.Questions;
import org.caseledger.app.proofs.LedgerEntries;
import org.caseledger.app.vault.KeyedHashes;
import org.caseledger.projections.Question;
import org.caseledger.projections.casenotes.CaseNoteIndex;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The web layer with its security, and memory where the ledger would be. It is named by tests; no scan finds it. */
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@ComponentScan({"org.caseledger.app.web", "org.caseledger.app.security", "org.caseledger.app.calendar"})
@Import({RecorderInMemory.class, DemoStaff.class})
class WebUnderTest {

    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @Bean
    InstantSource ledgerClock() {
        return InstantSource.fixed(NOW);
    }

    @Bean
    KeyedHashes keyedHashes() {
        return (purpose, value) -> sha256(purpose + "\n" + value);
    }

    @Bean
    Questions questions() {
        return new Questions() {

            @Override
            public <A> Answered<A> ask(Question<A> question, org.caseledger.app.access.worker.Worker by, long atLeast) {
                if (atLeast > 1000) {
                    throw new ProjectionBehind(atLeast, 1000);
                }
                throw new org.caseledger.domain.RuleBroken(
                        org.caseledger.domain.RuleBroken.Kind.NOT_FOUND, "nothing", "nothing is kept here");
            }
        };
    }

    @Bean
    CaseNoteIndex caseNoteIndex() {
        return (team, from, to, after, limit) -> List.of();
    }

    @Bean
    LedgerEntries ledgerEntries() {
        return position -> position == 0
                ? Optional.of(new LedgerEntries.Entry(0, "caseledger.org/entry/v1\n", "aGFzaA=="))
                : Optional.empty();
    }

    private static byte[] sha256(String value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
