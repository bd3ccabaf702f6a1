package org.caseledger.app.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.escalations.QueueScope;
import org.caseledger.projections.escalations.ReadEscalationQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QueueAccessTest {

    private static final TeamCode NORTH = new TeamCode("north");
    private static final TeamCode SOUTH = new TeamCode("south");
    private static final StandIns NOBODY_AWAY = deputy -> Set.of();

    private static Worker worker(StaffRole role) {
        return new Worker(WorkerId.random(), role, NORTH);
    }

    @Test
    void managersSeeTheirTeamAndWhatIsAboutTheirOwnRecord() {
        Worker manager = worker(StaffRole.TEAM_MANAGER);
        assertThat(QueueAccess.scopeOf(manager, NOBODY_AWAY)).isEqualTo(new QueueScope(
                manager.id(), false, Set.of(NORTH), true, false, false, false));
    }

    @Test
    void deputiesSeeTheTeamOfAManagerWhoIsAwayToo() {
        Worker deputy = worker(StaffRole.TEAM_MANAGER);
        assertThat(QueueAccess.scopeOf(deputy, away -> Set.of(SOUTH)).teams()).containsExactlyInAnyOrder(NORTH, SOUTH);
        assertThat(QueueAccess.scopeOf(worker(StaffRole.PRACTITIONER), away -> Set.of(SOUTH)).teams())
                .as("who may act on nothing stands in for nobody")
                .isEmpty();
    }

    @Test
    void practitionersSeeWhatIsAboutTheirOwnRecordOnly() {
        Worker practitioner = worker(StaffRole.PRACTITIONER);
        assertThat(QueueAccess.scopeOf(practitioner, NOBODY_AWAY)).isEqualTo(new QueueScope(
                practitioner.id(), false, Set.of(), true, false, false, false));
    }

    @ParameterizedTest
    @EnumSource(value = StaffRole.class, names = {"SERVICE_MANAGER", "EDT"})
    void thoseWhoCoverAllTeamsSeeThemAllExceptWhatConcernsStaff(StaffRole role) {
        QueueScope scope = QueueAccess.scopeOf(worker(role), NOBODY_AWAY);
        assertThat(scope.everyTeam()).isTrue();
        assertThat(scope.staffMatters()).isFalse();
        assertThat(scope.raisedToSecondTier()).isEqualTo(role == StaffRole.SERVICE_MANAGER);
    }

    @Test
    void informationGovernanceSeesWhatConcernsStaffAndNothingOfChildren() {
        Worker governance = worker(StaffRole.INFORMATION_GOVERNANCE);
        assertThat(QueueAccess.scopeOf(governance, NOBODY_AWAY)).isEqualTo(new QueueScope(
                governance.id(), false, Set.of(), false, true, false, false));
    }

    @Test
    void theDesignatedOfficerSeesAllegationsOnly() {
        Worker lado = worker(StaffRole.LADO);
        assertThat(QueueAccess.scopeOf(lado, NOBODY_AWAY)).isEqualTo(new QueueScope(
                lado.id(), false, Set.of(), false, false, false, true));
    }

    @ParameterizedTest
    @EnumSource(value = StaffRole.class, names = "LEDGER", mode = EnumSource.Mode.EXCLUDE)
    void nobodySeesWhatIsHiddenFromThem(StaffRole role) {
        Worker worker = worker(role);
        QueueScope scope = QueueAccess.scopeOf(worker, NOBODY_AWAY);
        assertThat(scope.equals(QueueScope.NOTHING) || worker.id().equals(scope.asker())).isTrue();
    }

    @Test
    void theScopeOfAQuestionIsNeverTheAskersToChoose() {
        Worker practitioner = worker(StaffRole.PRACTITIONER);
        ReadEscalationQueue greedy = ReadEscalationQueue.of(ReadEscalationQueue.Filter.ANY, Instant.EPOCH, 50)
                .within(QueueScope.EVERYTHING);
        assertThat(QueueAccess.within(greedy, practitioner, NOBODY_AWAY))
                .isEqualTo(greedy.within(QueueAccess.scopeOf(practitioner, NOBODY_AWAY)));
    }
}
