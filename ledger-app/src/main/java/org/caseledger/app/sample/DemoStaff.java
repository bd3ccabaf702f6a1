package org.caseledger.app.sample;

import java.time.InstantSource;
import org.caseledger.app.access.worker.StaffRegister;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.accounts.DemoAccount;
import org.caseledger.app.recording.Recorder;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.staff.StaffCommand.RegisterWorker;

/** Enters the demo accounts in the staff register, those that are not there yet. */
final class DemoStaff {

    private final Recorder recorder;
    private final StaffRegister staff;
    private final InstantSource clock;

    DemoStaff(Recorder recorder, StaffRegister staff, InstantSource clock) {
        this.recorder = recorder;
        this.staff = staff;
        this.clock = clock;
    }

    void register() {
        for (DemoAccount account : DemoAccount.all()) {
            if (staff.bySignIn(account.name()).isEmpty()) {
                recorder.record(
                        new RegisterWorker(
                                WorkerId.random(),
                                new PersonalText.Clear(account.name()),
                                new PersonalText.Clear(account.name()),
                                account.role(),
                                account.team(),
                                clock.instant()),
                        Worker.LEDGER,
                        null);
            }
        }
    }
}
