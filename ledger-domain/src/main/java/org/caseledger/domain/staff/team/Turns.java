package org.caseledger.domain.staff.team;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.caseledger.domain.Rating;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.escalation.terms.Queue;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn something is: never somebody's who is away or has left, while anybody else is there. It is pure: the same
 * register gives the same answer.
 *
 * @param workers those who work here; leavers are not among them
 * @param teams who leads each team
 * @param rotas who is on duty in each team
 * @param away who is absent at the moment asked about
 */
public record Turns(List<Colleague> workers, Map<TeamCode, Lead> teams, Map<TeamCode, List<Shift>> rotas,
        Set<WorkerId> away) {

    /** The team of those who answer at night; its rota says who. */
    public static final TeamCode EMERGENCY_DUTY = new TeamCode("edt");

    public Turns {
        workers = List.copyOf(workers);
        teams = Map.copyOf(teams);
        rotas = Map.copyOf(rotas);
        away = Set.copyOf(away);
    }

    /** Somebody who works here. */
    public record Colleague(WorkerId worker, StaffRole role, @Nullable TeamCode team) {}

    /** Who leads a team, and who stands in, in that order. */
    public record Lead(WorkerId manager, List<WorkerId> deputies) {

        public Lead {
            deputies = List.copyOf(deputies);
        }
    }

    /**
     * What waits for somebody.
     *
     * @param raisedFor the queue its rule names
     * @param queue whose it is at its tier now
     * @param about whose record it is; it is their turn only where their own hand must finish it
     * @param hiddenFrom who may not know of it
     * @param informsEdt whether the emergency duty team owns it too
     */
    public record Item(
            Queue raisedFor,
            Queue queue,
            Rating rating,
            @Nullable TeamCode team,
            WorkerId about,
            @Nullable WorkerId hiddenFrom,
            boolean informsEdt) {}

    /**
     * Whose turn it is; nobody where nobody is left whom it could be given to.
     *
     * @param atWork whether the council is at work at that moment
     */
    public Set<WorkerId> of(Item item, Instant moment, boolean atWork) {
        Set<WorkerId> turn = new LinkedHashSet<>(switch (item.queue()) {
            case AUTHOR -> isHere(item.about()) ? Set.of(item.about()) : leads(item, moment);
            case TEAM_MANAGER -> leads(item, moment);
            case SERVICE_MANAGER, HEAD_OF_SERVICE -> inRole(StaffRole.SERVICE_MANAGER, item);
            case INFORMATION_GOVERNANCE, RESTRICTED -> both(StaffRole.INFORMATION_GOVERNANCE, item, moment);
            case LADO -> both(StaffRole.LADO, item, moment);
        });
        boolean nightRed = item.rating() == Rating.RED && !atWork;
        if ((nightRed || item.informsEdt()) && !item.raisedFor().isForStaffMatters()) {
            turn.addAll(onDuty(EMERGENCY_DUTY, item, moment, inRole(StaffRole.EDT, item)));
        }
        return turn;
    }

    private Set<WorkerId> both(StaffRole role, Item item, Instant moment) {
        Set<WorkerId> turn = new LinkedHashSet<>(inRole(role, item));
        turn.addAll(leads(item, moment));
        return turn;
    }

    /** The manager, or who stands in, or who is on duty, or another manager of the team, or the service manager. */
    private Set<WorkerId> leads(Item item, Instant moment) {
        List<WorkerId> inOrder = new ArrayList<>();
        Lead lead = item.team() == null ? null : teams.get(item.team());
        if (lead != null) {
            inOrder.add(lead.manager());
            inOrder.addAll(lead.deputies());
        }
        if (item.team() != null) {
            inOrder.addAll(onDuty(item.team(), item, moment, Set.of()));
            workers.stream()
                    .filter(worker -> worker.role() == StaffRole.TEAM_MANAGER)
                    .filter(worker -> Objects.equals(worker.team(), item.team()))
                    .forEach(worker -> inOrder.add(worker.worker()));
        }
        return inOrder.stream()
                .filter(worker -> isHere(worker) && mayHave(worker, item))
                .findFirst()
                .map(Set::of)
                .orElseGet(() -> inRole(StaffRole.SERVICE_MANAGER, item));
    }

    private Set<WorkerId> onDuty(TeamCode team, Item item, Instant moment, Set<WorkerId> otherwise) {
        Set<WorkerId> onDuty = new LinkedHashSet<>();
        rotas.getOrDefault(team, List.of()).stream()
                .filter(shift -> shift.isOnAt(moment))
                .map(Shift::worker)
                .filter(worker -> isHere(worker) && mayHave(worker, item))
                .forEach(onDuty::add);
        return onDuty.isEmpty() ? otherwise : onDuty;
    }

    /** Everybody of a role who is here, or where all are away everybody of it: somebody has to have it. */
    private Set<WorkerId> inRole(StaffRole role, Item item) {
        List<WorkerId> all = workers.stream()
                .filter(worker -> worker.role() == role && mayHave(worker.worker(), item))
                .map(Colleague::worker)
                .toList();
        List<WorkerId> here = all.stream().filter(this::isHere).toList();
        return new LinkedHashSet<>(here.isEmpty() ? all : here);
    }

    private boolean isHere(WorkerId worker) {
        return !away.contains(worker) && workers.stream().anyMatch(each -> each.worker().equals(worker));
    }

    private static boolean mayHave(WorkerId worker, Item item) {
        return !worker.equals(item.about()) && !worker.equals(item.hiddenFrom());
    }
}
