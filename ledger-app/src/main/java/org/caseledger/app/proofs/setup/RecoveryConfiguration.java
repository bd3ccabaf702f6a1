package org.caseledger.app.proofs.setup;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.caseledger.app.proofs.recovery.Recovery;
import org.caseledger.app.proofs.signing.CheckpointSigner;
import org.caseledger.app.proofs.signing.Signing;
import org.caseledger.app.store.append.Sequencer;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.app.store.codec.EventCodec;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the command {@code recover} needs, on the node that signs. */
@Configuration(proxyBeanMethods = false)
class RecoveryConfiguration {

    @Bean
    Recovery.OfBothLogs recovery(
            @Qualifier("writer") DataSource writer,
            Signing signing,
            @Qualifier("caseSequencer") Sequencer caseSequencer,
            @Qualifier("accessSequencer") Sequencer accessSequencer,
            EventCodec codec,
            InstantSource ledgerClock) {
        Map<LogName, Recovery> logs = new EnumMap<>(LogName.class);
        Map<LogName, Sequencer> sequencers = Map.of(LogName.CASE, caseSequencer, LogName.ACCESS, accessSequencer);
        sequencers.forEach((log, sequencer) -> {
            CheckpointSigner signer = signing.of(log);
            if (signer != null) {
                logs.put(log, new Recovery(log, writer, signer, sequencer, codec, ledgerClock));
            }
        });
        return new Recovery.OfBothLogs(logs);
    }
}
