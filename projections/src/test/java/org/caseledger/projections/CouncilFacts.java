package org.caseledger.projections;

import static org.caseledger.projections.Facts.MANAGER;
import static org.caseledger.projections.Facts.PRACTITIONER;
import static org.caseledger.projections.Facts.TEN;
import static org.caseledger.projections.Facts.sealed;

import java.util.List;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.device.DeviceEvent;
import org.caseledger.domain.device.DeviceRecordId;
import org.caseledger.domain.device.DeviceUse.AssetTag;
import org.caseledger.domain.guideline.RuleReference;
import org.caseledger.domain.guideline.RuleReference.RuleId;
import org.caseledger.domain.guideline.RuleSource;
import org.caseledger.domain.guideline.inforce.Measure;
import org.caseledger.domain.guideline.inforce.Scope;
import org.caseledger.domain.guideline.inforce.Threshold;
import org.caseledger.domain.guideline.policy.PolicyEvent;
import org.caseledger.domain.guideline.policy.PolicyRuleSetId;
import org.caseledger.domain.platform.PlatformEvent;
import org.caseledger.domain.platform.PlatformRecordId;
import org.caseledger.domain.platform.terms.Assessment;
import org.caseledger.domain.platform.terms.LicenceType;
import org.caseledger.domain.platform.terms.PlatformId;
import org.caseledger.domain.platform.terms.PlatformStatus;

/** One fact of every kind about the council itself: its rules and its registers. */
public final class CouncilFacts {

    private static final RuleReference LENGTH = new RuleReference(new RuleId("R16"), 2, RuleSource.GUIDELINE);
    private static final List<Threshold> FORTY = List.of(
            new Threshold(Measure.MINUTES, null, 40), new Threshold(Measure.MINUTES, new Scope("PHONE"), 20));

    private static final PlatformId TEAMS_NAME = new PlatformId("microsoft-teams");
    private static final PlatformRecordId TEAMS = PlatformRecordId.of(TEAMS_NAME);
    private static final Assessment APPROVED = new Assessment(
            PlatformStatus.APPROVED, LicenceType.ENTERPRISE, TEN, TEN.plusSeconds(3600), TEN, null);
    private static final AssetTag LAPTOP_TAG = new AssetTag("LT-10023");
    private static final DeviceRecordId LAPTOP = DeviceRecordId.of(LAPTOP_TAG);

    private CouncilFacts() {}

    /** All of them, in the order in which they would happen. */
    public static List<LedgerEvent> all() {
        return List.of(
                new PolicyEvent.PolicyVersionProposed(
                        PolicyRuleSetId.THE_COUNCILS, LENGTH, FORTY, null, sealed("shorter is better"), PRACTITIONER,
                        TEN),
                new PolicyEvent.PolicyVersionPublished(
                        PolicyRuleSetId.THE_COUNCILS, LENGTH, FORTY, TEN, PRACTITIONER, MANAGER, TEN),
                new PlatformEvent.PlatformAssessed(TEAMS, TEAMS_NAME, APPROVED, sealed("read the terms"), PRACTITIONER,
                        TEN),
                new PlatformEvent.PlatformStatusChanged(TEAMS, TEAMS_NAME, APPROVED, PRACTITIONER, MANAGER, TEN),
                new PlatformEvent.PlatformExceptionApplied(
                        TEAMS, TEAMS_NAME, TEN, TEN.plusSeconds(60), sealed("nothing else works"), MANAGER, TEN),
                new DeviceEvent.DeviceIssued(LAPTOP, LAPTOP_TAG, PRACTITIONER, MANAGER, TEN),
                new DeviceEvent.DeviceReturned(LAPTOP, LAPTOP_TAG, PRACTITIONER, MANAGER, TEN.plusSeconds(60)));
    }
}
