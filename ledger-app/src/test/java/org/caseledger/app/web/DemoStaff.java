package org.caseledger.app.web;

import java.util.List;
import java.util.Optional;
import org.caseledger.app.access.decision.ChildAccess;
import org.caseledger.app.access.worker.StaffRegister;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.accounts.DemoAccount;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.LedgerId;
import org.caseledger.domain.ids.LedgerIds;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernId;

/** The demo accounts as the staff register; one child whom team north may see, one whom nobody may, and no others. */
class DemoStaff implements StaffRegister, ChildAccess {

    static final ChildId VISIBLE = ChildId.of("00000000-0000-4000-8000-000000000001");
    static final ChildId HIDDEN = ChildId.of("00000000-0000-4000-8000-000000000002");
    static final ChildId UNKNOWN = ChildId.of("00000000-0000-4000-8000-000000000003");

    static WorkerId id(String name) {
        return new WorkerId(LedgerIds.derived("demo-account", name));
    }

    @Override
    public Optional<Worker> bySignIn(String signInName) {
        return DemoAccount.all().stream()
                .filter(account -> account.name().equals(signInName))
                .map(account -> new Worker(id(account.name()), account.role(), account.team()))
                .findFirst();
    }

    @Override
    public Optional<Worker> byId(WorkerId worker) {
        return DemoAccount.all().stream()
                .filter(account -> id(account.name()).equals(worker))
                .map(account -> new Worker(worker, account.role(), account.team()))
                .findFirst();
    }

    @Override
    public Optional<WorkerId> idOf(String signInName) {
        return bySignIn(signInName).map(Worker::id);
    }

    @Override
    public String nameOf(WorkerId worker) {
        return DemoAccount.all().stream()
                .map(DemoAccount::name)
                .filter(name -> id(name).equals(worker))
                .findFirst()
                .orElse("ledger");
    }

    @Override
    public boolean mayLookInto(Worker worker, PracticeConcernId concern) {
        return true;
    }

    @Override
    public boolean exists(ChildId child) {
        return child.equals(VISIBLE) || child.equals(HIDDEN);
    }

    @Override
    public boolean maySee(Worker worker, ChildId child) {
        return child.equals(VISIBLE);
    }

    @Override
    public List<ChildId> childrenOf(LedgerId stream) {
        return List.of(VISIBLE);
    }

    @Override
    public List<ChildId> caseload(Worker worker, int most) {
        return List.of(VISIBLE);
    }

    @Override
    public boolean maySeeEscalation(Worker worker, EscalationId escalation) {
        return maySeeRecord(worker, escalation);
    }

    @Override
    public boolean maySeeRecord(Worker worker, LedgerId stream) {
        return !stream.value().equals(HIDDEN.value()) && !stream.value().equals(UNKNOWN.value());
    }
}
