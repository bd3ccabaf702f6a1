package org.caseledger.app.access.decision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.LedgerId;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernId;
import org.caseledger.domain.reading.Ground;
import org.caseledger.projections.Question;
import org.caseledger.projections.Withholding;
import org.caseledger.projections.escalations.EscalationsInScope;
import org.caseledger.projections.practice.PracticeConcernsInScope;
import org.caseledger.projections.search.SearchScope;

/**
 * Who may ask what. A practitioner and a team manager see the children of their team and those they have a part in; some
 * roles see every unrestricted record; an administrator sees none.
 */
public final class AccessDecision implements ChildAccess {

    private static final Set<StaffRole> SEE_EVERY_CHILD = Set.of(
            StaffRole.EDT,
            StaffRole.SERVICE_MANAGER,
            StaffRole.INFORMATION_GOVERNANCE,
            StaffRole.INSPECTOR,
            StaffRole.LEDGER);

    private static final Set<StaffRole> SEE_THEIR_OWN = Set.of(StaffRole.PRACTITIONER, StaffRole.TEAM_MANAGER);

    private static final Set<StaffRole> SEE_CHILDREN = Stream.concat(
            SEE_EVERY_CHILD.stream(), SEE_THEIR_OWN.stream()).collect(Collectors.toUnmodifiableSet());

    private static final Set<StaffRole> SEE_THE_QUEUE = Set.of(
            StaffRole.PRACTITIONER,
            StaffRole.TEAM_MANAGER,
            StaffRole.SERVICE_MANAGER,
            StaffRole.EDT,
            StaffRole.INFORMATION_GOVERNANCE,
            StaffRole.LADO,
            StaffRole.INSPECTOR);

    private static final Set<StaffRole> RECORD = Set.of(
            StaffRole.PRACTITIONER, StaffRole.TEAM_MANAGER, StaffRole.SERVICE_MANAGER, StaffRole.EDT);

    private static final Set<StaffRole> SEE_REGISTERS = Set.of(StaffRole.SYSTEM_ADMIN, StaffRole.INFORMATION_GOVERNANCE,
            StaffRole.LEDGER);

    private final AccessState state;
    private final EscalationsInScope escalations;
    private final PracticeConcernsInScope staffMatters;
    private final StandIns standIns;

    public AccessDecision(
            AccessState state, EscalationsInScope escalations, PracticeConcernsInScope staffMatters,
            StandIns standIns) {
        this.standIns = standIns;
        this.state = state;
        this.escalations = escalations;
        this.staffMatters = staffMatters;
    }

    /** What was decided, and about whom. */
    public sealed interface Decided {

        /** They may have the answer. */
        record Allowed(Ground ground, List<ChildId> children) implements Decided {}

        /** They may not know that it exists. */
        record Hidden(List<ChildId> children) implements Decided {}

        /** Their role never asks this. */
        record NotTheirs() implements Decided {}
    }

    /** Whether the worker may have what the question is about, and why not. */
    public Decided decide(Worker worker, Question.About about) {
        return switch (about) {
            case Question.About.OneChild(ChildId child) -> overChildren(worker, List.of(child));
            case Question.About.Several(List<ChildId> children) -> children.isEmpty()
                    ? byRole(worker, SEE_CHILDREN, Ground.ROLE)
                    : overChildren(worker, children);
            case Question.About.OwnWork() -> byRole(worker, RECORD, Ground.ROLE);
            case Question.About.OneStream(var stream) -> overRecord(worker, stream);
            case Question.About.OneEscalation(var escalation) -> inTheQueue(worker, escalation);
            case Question.About.TheQueue() -> byRole(worker, SEE_THE_QUEUE, Ground.ROLE);
            case Question.About.ASearch() -> byRole(worker, SEE_CHILDREN, Ground.ROLE);
            case Question.About.StaffMatters() ->
                byRole(worker, PracticeAccess.LOOK_INTO_STAFF_MATTERS, Ground.ROLE);
            case Question.About.OneStaffMatter(var concern) -> aboutStaff(worker, concern);
            case Question.About.ARegister() -> byRole(worker, SEE_REGISTERS, Ground.REGISTER);
        };
    }

    private Decided inTheQueue(Worker worker, EscalationId escalation) {
        if (!SEE_THE_QUEUE.contains(worker.role())) {
            return new Decided.NotTheirs();
        }
        List<ChildId> children = state.childrenOf(escalation.value());
        if (state.particular(escalation.value(), worker.id()).keptFrom()) {
            return new Decided.Hidden(children);
        }
        return escalations.partFor(escalation, QueueAccess.scopeOf(worker, standIns))
                .<Decided>map(part -> new Decided.Allowed(groundOf(part), children))
                .orElseGet(() -> new Decided.Hidden(children));
    }

    private Decided aboutStaff(Worker worker, PracticeConcernId concern) {
        if (!PracticeAccess.LOOK_INTO_STAFF_MATTERS.contains(worker.role())) {
            return new Decided.NotTheirs();
        }
        return mayLookInto(worker, concern)
                ? new Decided.Allowed(Ground.ROLE, List.of())
                : new Decided.Hidden(List.of());
    }

    private static Ground groundOf(EscalationsInScope.Part part) {
        return switch (part) {
            case EVERY_TEAM -> Ground.ROLE;
            case TEAM -> Ground.TEAM;
            case OWN_RECORD -> Ground.INVOLVED;
        };
    }

    /** The question, its answer without what is kept from the asker. */
    public <A> Question<A> within(Question<A> question, Worker worker) {
        Question<A> ofTheQueue = QueueAccess.within(question, worker, standIns);
        return ofTheQueue instanceof Withholding<A> several
                ? several.without(state.keptFrom(worker.id()))
                : ofTheQueue;
    }

    private Decided overRecord(Worker worker, UUID stream) {
        List<ChildId> children = state.childrenOf(stream);
        AccessState.Particular particular = state.particular(stream, worker.id());
        if (particular.keptFrom()) {
            return new Decided.Hidden(children);
        }
        if (worker.role() == StaffRole.LADO) {
            return particular.openToLado()
                    ? new Decided.Allowed(Ground.ROLE, children)
                    : new Decided.Hidden(children);
        }
        return overChildren(worker, children);
    }

    private static Decided byRole(Worker worker, Set<StaffRole> roles, Ground ground) {
        return roles.contains(worker.role()) ? new Decided.Allowed(ground, List.of()) : new Decided.NotTheirs();
    }

    private Decided overChildren(Worker worker, List<ChildId> children) {
        if (!SEE_EVERY_CHILD.contains(worker.role()) && !SEE_THEIR_OWN.contains(worker.role())) {
            return new Decided.NotTheirs();
        }
        return ground(worker, children)
                .<Decided>map(ground -> new Decided.Allowed(ground, children))
                .orElseGet(() -> new Decided.Hidden(children));
    }

    /** The ground on which all of the children may be seen, if there is one. */
    private Optional<Ground> ground(Worker worker, Collection<ChildId> children) {
        List<AccessState.Placed> placed = state.of(children, worker.id());
        return placed.size() < Set.copyOf(children).size() ? Optional.empty() : ground(worker, placed);
    }

    /** The ground on which children may be seen as they are placed now; none where there are no children. */
    private static Optional<Ground> ground(Worker worker, List<AccessState.Placed> placed) {
        if (placed.isEmpty()) {
            return Optional.empty();
        }
        if (SEE_EVERY_CHILD.contains(worker.role())) {
            return Optional.of(Ground.ROLE);
        }
        if (!SEE_THEIR_OWN.contains(worker.role())) {
            return Optional.empty();
        }
        if (placed.stream().allMatch(AccessState.Placed::involved)) {
            return Optional.of(Ground.INVOLVED);
        }
        boolean theirs = placed.stream().allMatch(child -> child.involved() || child.team().equals(worker.team()));
        return theirs ? Optional.of(Ground.TEAM) : Optional.empty();
    }

    /** Which children a search may find for the worker: those of {@link #maySee}, said for all at once. */
    public static SearchScope searchScopeOf(Worker worker) {
        if (SEE_EVERY_CHILD.contains(worker.role())) {
            return SearchScope.EVERYBODY;
        }
        return SEE_THEIR_OWN.contains(worker.role())
                ? new SearchScope(
                        false, worker.team() == null ? Set.of() : Set.of(worker.team()), worker.id())
                : SearchScope.NOBODY;
    }

    @Override
    public boolean maySee(Worker worker, ChildId child) {
        return ground(worker, List.of(child)).isPresent();
    }

    @Override
    public boolean maySeeRecord(Worker worker, LedgerId stream) {
        AccessState.Particular particular = state.particular(stream.value(), worker.id());
        if (particular.keptFrom() || worker.role() == StaffRole.LADO) {
            return !particular.keptFrom() && particular.openToLado();
        }
        return ground(worker, state.onRecord(stream.value(), worker.id())).isPresent();
    }

    @Override
    public boolean maySeeEscalation(Worker worker, EscalationId escalation) {
        return !state.particular(escalation.value(), worker.id()).keptFrom()
                && escalations.partFor(escalation, QueueAccess.scopeOf(worker, standIns)).isPresent();
    }

    @Override
    public boolean mayLookInto(Worker worker, PracticeConcernId concern) {
        return staffMatters.includes(concern, PracticeAccess.scopeOf(worker));
    }

    @Override
    public List<ChildId> childrenOf(LedgerId stream) {
        return state.childrenOf(stream.value());
    }

    @Override
    public List<ChildId> caseload(Worker worker, int most) {
        return SEE_THEIR_OWN.contains(worker.role()) ? state.caseload(worker, most) : List.of();
    }

    @Override
    public boolean exists(ChildId child) {
        return !state.of(List.of(child), Worker.LEDGER.id()).isEmpty();
    }
}
