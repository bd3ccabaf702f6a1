package org.caseledger.app.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.caseledger.app.access.Questions;
import org.caseledger.app.export.HistoryBundles;
import org.caseledger.app.following.FollowerOperations;
import org.caseledger.app.guideline.RuleBooks;
import org.caseledger.app.proofs.ProvenLogs;
import org.caseledger.app.rebuilding.Rebuilds;
import org.caseledger.app.security.session.SignIns;
import org.caseledger.app.vault.KeyedHashes;
import org.caseledger.domain.guideline.inforce.RuleBook;
import org.caseledger.projections.Question;
import org.caseledger.projections.casenotes.CaseNoteIndex;
import org.caseledger.projections.search.TermHashes;
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
    RuleBooks ruleBooks() {
        return RuleBook::builtIn;
    }

    @Bean
    KeyedHashes keyedHashes() {
        return (purpose, value) -> sha256(purpose + "\n" + value);
    }

    @Bean
    TermHashes termHashes(KeyedHashes hashes) {
        return (purpose, value) -> HexFormat.of().formatHex(hashes.hash(purpose, value), 0, 16);
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
    ProvenLogs provenLogs() {
        return new LogsInMemory();
    }

    @Bean
    HistoryBundles historyBundles() {
        return (child, redaction, since, by) -> {
            throw new org.caseledger.domain.RuleBroken(
                    org.caseledger.domain.RuleBroken.Kind.NOT_FOUND, "nothing", "nothing is kept here");
        };
    }

    @Bean
    SignIns signIns() {
        return new NobodyIsSignedIn();
    }

    @Bean
    FollowerOperations followerOperations() {
        return new NobodyFollows();
    }

    @Bean
    Rebuilds rebuilds() {
        return new NothingToBuild();
    }

    @Bean
    org.caseledger.app.automation.turns.Owners owners() {
        var nowhere = new org.springframework.jdbc.datasource.DriverManagerDataSource();
        return new org.caseledger.app.automation.turns.Owners(
                nowhere,
                new org.caseledger.app.automation.turns.OpenItems(nowhere),
                moment -> {
                    throw new IllegalStateException("nothing is kept here");
                });
    }

    @Bean
    org.caseledger.app.drafts.Drafts drafts() {
        return new NoDrafts();
    }

    @Bean
    CaseNoteIndex caseNoteIndex() {
        return (team, from, to, after, limit) -> List.of();
    }

    private static byte[] sha256(String value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
