package org.caseledger.app.automation.erasure;

import javax.sql.DataSource;
import org.caseledger.app.recording.Recorder;
import org.caseledger.app.vault.erasure.DataKeyDestruction;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts what carries out erasures, after what a restore has lost of their decisions is recorded again. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    @Bean
    LostDecisions lostDecisions(DataKeyDestruction destruction, Recorder recorder) {
        return new LostDecisions(destruction, recorder);
    }

    @Bean
    DecidedErasures decidedErasures(@Qualifier("writer") DataSource writer, DataKeyDestruction destruction) {
        return new DecidedErasures(writer, destruction);
    }
}
