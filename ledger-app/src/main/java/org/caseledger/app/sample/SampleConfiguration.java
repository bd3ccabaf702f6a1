package org.caseledger.app.sample;

import java.time.InstantSource;
import org.caseledger.app.access.ProjectionPositions;
import org.caseledger.app.access.worker.StaffRegister;
import org.caseledger.app.accounts.SignInSettings;
import org.caseledger.app.clock.MovableClock;
import org.caseledger.app.recording.Recorder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Fills an empty try-out ledger before the first request is answered. Where demo accounts may not be, nothing happens. */
@Configuration(proxyBeanMethods = false)
class SampleConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SampleConfiguration.class);

    @Bean
    SmartLifecycle sample(
            Environment environment,
            SignInSettings signIn,
            StaffRegister staff,
            Recorder recorder,
            InstantSource ledgerClock,
            ProjectionPositions positions,
            @Value("${case-ledger.sample:true}") boolean wanted) {
        return new BeforeTheFirstRequest(() -> {
            if (!signIn.demoAccountsExist(environment)) {
                return;
            }
            boolean fresh = staff.bySignIn("practitioner").isEmpty();
            if (fresh && wanted && ledgerClock instanceof MovableClock movable) {
                SampleWeek.before(movable.machine(), movable, recorder, staff, positions)
                        .record();
                LOG.info("an invented week has been recorded; case-ledger.sample=false starts empty");
            } else {
                new DemoStaff(recorder, staff, ledgerClock).register();
                if (fresh) {
                    new DemoRegisters(recorder, staff, ledgerClock).register();
                }
            }
        });
    }

    /** Runs once, after the followers have started and before the web server answers. */
    private static final class BeforeTheFirstRequest implements SmartLifecycle {

        private final Runnable filling;
        private volatile boolean running;

        BeforeTheFirstRequest(Runnable filling) {
            this.filling = filling;
        }

        @Override
        public void start() {
            filling.run();
            running = true;
        }

        @Override
        public void stop() {
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public int getPhase() {
            return 10;
        }
    }
}
