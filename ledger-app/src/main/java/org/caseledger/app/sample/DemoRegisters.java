package org.caseledger.app.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.caseledger.app.access.worker.StaffRegister;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.recording.Recorder;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.device.DeviceCommand.IssueDevice;
import org.caseledger.domain.device.DeviceRecordId;
import org.caseledger.domain.device.DeviceUse.AssetTag;
import org.caseledger.domain.platform.PlatformCommand.ApprovePlatformStatus;
import org.caseledger.domain.platform.PlatformCommand.AssessPlatform;
import org.caseledger.domain.platform.PlatformRecordId;
import org.caseledger.domain.platform.terms.Assessment;
import org.caseledger.domain.platform.terms.LicenceType;
import org.caseledger.domain.platform.terms.PlatformId;
import org.caseledger.domain.platform.terms.PlatformStatus;

/** Enters what the demo accounts work with: a laptop each, a platform that is approved and one that is not. */
final class DemoRegisters {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Duration FOR_FIVE_YEARS = Duration.ofDays(1826);

    /** In the order of their laptops, from LT-10023 on. */
    private static final List<String> HOLDERS = List.of(
            "practitioner", "practitioner2", "manager", "manager2", "service-manager", "edt");

    private static final int FIRST_LAPTOP = 10_023;

    private final Recorder recorder;
    private final StaffRegister staff;
    private final InstantSource clock;

    DemoRegisters(Recorder recorder, StaffRegister staff, InstantSource clock) {
        this.recorder = recorder;
        this.staff = staff;
        this.clock = clock;
    }

    void register() {
        platform("microsoft-teams", PlatformStatus.APPROVED, LicenceType.ENTERPRISE, "For organisations; assessed.");
        platform("whatsapp", PlatformStatus.NOT_APPROVED, LicenceType.CONSUMER, "For private people only.");
        Worker admin = worker("admin");
        for (int i = 0; i < HOLDERS.size(); i++) {
            AssetTag laptop = new AssetTag("LT-" + (FIRST_LAPTOP + i));
            recorder.record(
                    new IssueDevice(
                            DeviceRecordId.of(laptop), laptop, worker(HOLDERS.get(i)).id(), admin.id(), LONG_AGO),
                    admin,
                    null);
        }
    }

    private void platform(String name, PlatformStatus status, LicenceType licence, String note) {
        Worker admin = worker("admin");
        Worker governance = worker("governance");
        PlatformId platform = new PlatformId(name);
        PlatformRecordId record = PlatformRecordId.of(platform);
        Instant now = clock.instant();
        Instant assessed = status == PlatformStatus.APPROVED ? now.plus(FOR_FIVE_YEARS) : null;
        Assessment assessment = new Assessment(status, licence, now, assessed, LONG_AGO, null);
        recorder.record(
                new AssessPlatform(record, platform, assessment, new PersonalText.Clear(note), admin.id(), now),
                admin,
                null);
        recorder.record(new ApprovePlatformStatus(record, governance.id(), now), governance, null);
    }

    private Worker worker(String name) {
        return staff.bySignIn(name)
                .orElseThrow(() -> new IllegalStateException("the demo account " + name + " is not registered"));
    }
}
