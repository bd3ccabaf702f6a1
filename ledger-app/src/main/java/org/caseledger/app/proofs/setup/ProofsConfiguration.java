package org.caseledger.app.proofs.setup;

import java.security.SecureRandom;
import java.util.UUID;
import javax.sql.DataSource;
import org.caseledger.app.proofs.ProvenLog;
import org.caseledger.app.proofs.ProvenLogs;
import org.caseledger.app.proofs.anchors.Anchors;
import org.caseledger.app.proofs.checkpoints.Checkpoints;
import org.caseledger.app.proofs.checkpoints.LogTree;
import org.caseledger.app.proofs.keys.CheckpointKeys;
import org.caseledger.app.proofs.reading.Covering;
import org.caseledger.app.proofs.reading.StoredLog;
import org.caseledger.app.proofs.signing.CheckpointPublisher;
import org.caseledger.app.proofs.signing.CheckpointSigner;
import org.caseledger.app.proofs.signing.SignerLease;
import org.caseledger.app.proofs.signing.SignerState;
import org.caseledger.app.proofs.signing.Signing;
import org.caseledger.app.setup.LedgerHome;
import org.caseledger.app.store.append.head.LogName;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Starts the signers before anything is recorded, so that an empty log is signed first and nothing was ever unsigned, and
 * gives the rest of the application what can be proved.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProofSettings.class)
class ProofsConfiguration {

    private final SecureRandom random = new SecureRandom();

    @Bean
    Signing signing(
            @Qualifier("writer") DataSource writer,
            ProofSettings settings,
            LedgerHome home,
            Environment environment,
            ObjectProvider<CheckpointKeys> managed) {
        if (!settings.signer()) {
            return Signing.elsewhere();
        }
        SignerHome folder = new SignerHome(settings, home, environment);
        CheckpointKeys keys = managed.getIfAvailable(() -> folder.keys(random));
        Signing signing = Signing.with(keys);
        String origin = folder.origin();
        UUID node = UUID.randomUUID();
        for (LogName log : LogName.values()) {
            Checkpoints checkpoints = new Checkpoints(log, writer);
            LogTree tree = new LogTree(log, writer);
            CheckpointSigner signer = new CheckpointSigner(
                    log.value(),
                    origin + "/" + log.value(),
                    checkpoints,
                    tree,
                    keys,
                    new SignerState(folder.folder(), log.value()),
                    new SignerLease(log, node, writer));
            signer.sign();
            signing.add(log, signer, new CheckpointPublisher(signer, checkpoints, tree, settings.every(),
                    settings.everyWhenIdle()));
        }
        return signing;
    }

    @Bean
    ApplicationRunner signingArguments(Signing signing) {
        return new SigningArguments(signing);
    }

    @Bean
    ProvenLogs provenLogs(@Qualifier("reader") DataSource reader, Signing signing) {
        ProvenLog caseLog = log(LogName.CASE, reader, signing);
        ProvenLog accessLog = log(LogName.ACCESS, reader, signing);
        return new ProvenLogs() {

            @Override
            public ProvenLog caseLog() {
                return caseLog;
            }

            @Override
            public ProvenLog accessLog() {
                return accessLog;
            }
        };
    }

    private static ProvenLog log(LogName log, DataSource reader, Signing signing) {
        Checkpoints checkpoints = new Checkpoints(log, reader);
        return new StoredLog(
                log,
                reader,
                new LogTree(log, reader),
                checkpoints,
                new Covering(checkpoints, new Anchors(log, reader), signing.of(log)));
    }
}
