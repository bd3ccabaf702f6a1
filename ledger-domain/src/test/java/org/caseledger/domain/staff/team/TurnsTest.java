package org.caseledger.domain.staff.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseledger.domain.Rating;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.escalation.terms.Queue;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.junit.jupiter.api.Test;

/** Whose turn it is, by who leads, who stands in, who is on duty and who is away. */
class TurnsTest {

    private static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");
    private static final TeamCode NORTH = new TeamCode("north");
    private static final WorkerId AUTHOR = WorkerId.random();
    private static final WorkerId MANAGER = WorkerId.random();
    private static final WorkerId DEPUTY = WorkerId.random();
    private static final WorkerId DUTY = WorkerId.random();
    private static final WorkerId SERVICE_MANAGER = WorkerId.random();
    private static final WorkerId NIGHT = WorkerId.random();
    private static final WorkerId OTHER_NIGHT = WorkerId.random();
    private static final WorkerId GOVERNANCE = WorkerId.random();
    private static final List<Turns.Colleague> EVERYBODY = List.of(
            new Turns.Colleague(AUTHOR, StaffRole.PRACTITIONER, NORTH),
            new Turns.Colleague(MANAGER, StaffRole.TEAM_MANAGER, NORTH),
            new Turns.Colleague(DEPUTY, StaffRole.TEAM_MANAGER, null),
            new Turns.Colleague(DUTY, StaffRole.TEAM_MANAGER, null),
            new Turns.Colleague(SERVICE_MANAGER, StaffRole.SERVICE_MANAGER, null),
            new Turns.Colleague(NIGHT, StaffRole.EDT, null),
            new Turns.Colleague(OTHER_NIGHT, StaffRole.EDT, null),
            new Turns.Colleague(GOVERNANCE, StaffRole.INFORMATION_GOVERNANCE, null));

    @Test
    void isTheManagersOfTheTeam() {
        assertThat(turns().of(item(Queue.TEAM_MANAGER, Rating.AMBER), NOW, true)).containsExactly(MANAGER);
    }

    @Test
    void isTheDeputysWhileTheManagerIsAwayThenThatOfWhoIsOnDutyThenTheServiceManagers() {
        Turns.Item item = item(Queue.TEAM_MANAGER, Rating.AMBER);
        assertThat(turns(MANAGER).of(item, NOW, true)).containsExactly(DEPUTY);
        assertThat(turns(MANAGER, DEPUTY).of(item, NOW, true)).containsExactly(DUTY);
        assertThat(turns(MANAGER, DEPUTY, DUTY).of(item, NOW, true)).containsExactly(SERVICE_MANAGER);
    }

    @Test
    void isNobodysOnDutyBeforeOrAfterTheirShift() {
        Turns.Item item = item(Queue.TEAM_MANAGER, Rating.AMBER);
        assertThat(turns(MANAGER, DEPUTY).of(item, NOW.plusSeconds(3600), true)).containsExactly(SERVICE_MANAGER);
    }

    @Test
    void isNeverOfWhomItConcernsOrWhoseRecordItIs() {
        Turns.Item own = new Turns.Item(
                Queue.TEAM_MANAGER, Queue.TEAM_MANAGER, Rating.AMBER, NORTH, MANAGER, DEPUTY, false);
        assertThat(turns().of(own, NOW, true)).containsExactly(DUTY);
    }

    @Test
    void isTheEmergencyDutyTeamsTooAtNightWhereItIsRed() {
        Turns.Item red = item(Queue.TEAM_MANAGER, Rating.RED);
        assertThat(turns().of(red, NOW, true)).containsExactly(MANAGER);
        assertThat(turns().of(red, NOW, false)).containsExactlyInAnyOrder(MANAGER, NIGHT);
        assertThat(turns(NIGHT).of(red, NOW, false)).containsExactlyInAnyOrder(MANAGER, OTHER_NIGHT);
        assertThat(turns().of(item(Queue.TEAM_MANAGER, Rating.AMBER), NOW, false)).containsExactly(MANAGER);
    }

    @Test
    void isInformationGovernancesAndTheLineManagersWhereItConcernsStaffAndNeverTheNights() {
        assertThat(turns().of(item(Queue.RESTRICTED, Rating.RED), NOW, false))
                .containsExactlyInAnyOrder(GOVERNANCE, MANAGER);
    }

    @Test
    void isTheAuthorsAndTheManagersWhileTheAuthorIsAway() {
        assertThat(turns().of(item(Queue.AUTHOR, Rating.GREEN), NOW, true)).containsExactly(AUTHOR);
        assertThat(turns(AUTHOR).of(item(Queue.AUTHOR, Rating.GREEN), NOW, true)).containsExactly(MANAGER);
    }

    @Test
    void isSomebodysEvenWhereAllAreAway() {
        assertThat(turns(MANAGER, DEPUTY, DUTY, SERVICE_MANAGER).of(
                item(Queue.TEAM_MANAGER, Rating.AMBER), NOW, true)).containsExactly(SERVICE_MANAGER);
    }

    private static Turns turns(WorkerId... away) {
        return new Turns(
                EVERYBODY,
                Map.of(NORTH, new Turns.Lead(MANAGER, List.of(DEPUTY))),
                Map.of(
                        NORTH, List.of(new Shift(DUTY, NOW, NOW.plusSeconds(3600))),
                        Turns.EMERGENCY_DUTY, List.of(new Shift(NIGHT, NOW, NOW.plusSeconds(3600)))),
                Set.of(away));
    }

    private static Turns.Item item(Queue queue, Rating rating) {
        return new Turns.Item(queue, queue, rating, NORTH, AUTHOR, null, false);
    }
}
