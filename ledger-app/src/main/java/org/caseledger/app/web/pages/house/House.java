package org.caseledger.app.web.pages.house;

import java.util.List;
import org.caseledger.app.access.worker.StaffRegister;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.accounts.DemoAccount;
import org.caseledger.app.accounts.SignInSettings;
import org.caseledger.domain.StaffRole;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What the frame of every page says: whose ledger it is, who reads, where they can go. Templates call it {@code house}. */
@Component
public final class House {

    private static final Link TODAY = new Link("/", "Today");
    private static final Link FIND = new Link("/children", "Find a child");
    private static final Link QUEUE = new Link("/escalations", "Escalation queue");
    private static final Link PROOF = new Link("/proof", "Proof");

    private final HouseSettings settings;
    private final StaffRegister staff;
    private final boolean demoAccounts;

    House(HouseSettings settings, StaffRegister staff, SignInSettings signIn, Environment environment) {
        this.settings = settings;
        this.staff = staff;
        this.demoAccounts = signIn.demoAccountsExist(environment);
    }

    /** The council's name. */
    public String council() {
        return settings.council();
    }

    /** The duty manager's telephone number. */
    public String dutyPhone() {
        return settings.dutyPhone();
    }

    /** The emergency duty team's telephone number. */
    public String edtPhone() {
        return settings.edtPhone();
    }

    /** The accounts anybody may try the ledger with; none where they do not exist. */
    public List<DemoAccount> demoAccounts() {
        return demoAccounts ? DemoAccount.all() : List.of();
    }

    /** The sign-in name of the reader; null where nobody signed in. */
    public @Nullable String reader() {
        Worker worker = worker();
        return worker == null ? null : staff.nameOf(worker.id());
    }

    /** Where the reader can go from every page. */
    public List<Link> ways() {
        Worker worker = worker();
        return worker == null ? List.of() : waysOf(worker.role());
    }

    /** Whether the reader records contacts and concerns. */
    public boolean readerRecords() {
        Worker worker = worker();
        return worker != null && switch (worker.role()) {
            case PRACTITIONER, TEAM_MANAGER, SERVICE_MANAGER, EDT -> true;
            case LADO, INSPECTOR, INFORMATION_GOVERNANCE, SYSTEM_ADMIN, LEDGER -> false;
        };
    }

    /** Whether the reader acts on items of the managers' queue. */
    public boolean readerActsOnEscalations() {
        Worker worker = worker();
        return worker != null && switch (worker.role()) {
            case TEAM_MANAGER, SERVICE_MANAGER, EDT, LADO, INFORMATION_GOVERNANCE -> true;
            case PRACTITIONER, INSPECTOR, SYSTEM_ADMIN, LEDGER -> false;
        };
    }

    private static List<Link> waysOf(StaffRole role) {
        return switch (role) {
            case PRACTITIONER -> List.of(TODAY, FIND, new Link("/escalations", "Escalations"));
            case TEAM_MANAGER, SERVICE_MANAGER, EDT -> List.of(TODAY, FIND, QUEUE);
            case INFORMATION_GOVERNANCE -> List.of(TODAY, FIND, QUEUE, PROOF);
            case LADO -> List.of(TODAY, QUEUE);
            case INSPECTOR -> List.of(TODAY, FIND, PROOF);
            case SYSTEM_ADMIN, LEDGER -> List.of(TODAY, PROOF);
        };
    }

    private static @Nullable Worker worker() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof Worker worker ? worker : null;
    }

    /** A way from every page to another. */
    public record Link(String path, String words) {}
}
