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

    private static Worker worker(StaffRole role) {
        return new Worker(WorkerId.random(), role, NORTH);
    }

    @Test
    void managersSeeTheirTeamAndWhatIsAboutTheirOwnRecord() {
        Worker manager = worker(StaffRole.TEAM_MANAGER);
        assertThat(QueueAccess.scopeOf(manager)).isEqualTo(new QueueScope(false, Set.of(NORTH), manager.id()));
    }

    @Test
    void practitionersSeeWhatIsAboutTheirOwnRecordOnly() {
        Worker practitioner = worker(StaffRole.PRACTITIONER);
        assertThat(QueueAccess.scopeOf(practitioner)).isEqualTo(new QueueScope(false, Set.of(), practitioner.id()));
    }

    @ParameterizedTest
    @EnumSource(value = StaffRole.class, names = {"SERVICE_MANAGER", "EDT"})
    void thoseWhoCoverAllTeamsSeeEverything(StaffRole role) {
        assertThat(QueueAccess.scopeOf(worker(role))).isEqualTo(QueueScope.EVERYTHING);
    }

    @Test
    void theScopeOfAQuestionIsNeverTheAskersToChoose() {
        Worker practitioner = worker(StaffRole.PRACTITIONER);
        ReadEscalationQueue greedy = ReadEscalationQueue.of(ReadEscalationQueue.Filter.ANY, Instant.EPOCH, 50)
                .within(QueueScope.EVERYTHING);
        assertThat(QueueAccess.within(greedy, practitioner))
                .isEqualTo(greedy.within(QueueAccess.scopeOf(practitioner)));
    }
}
