package org.caseledger.app.security;

import static org.caseledger.domain.StaffRole.EDT;
import static org.caseledger.domain.StaffRole.INFORMATION_GOVERNANCE;
import static org.caseledger.domain.StaffRole.INSPECTOR;
import static org.caseledger.domain.StaffRole.LADO;
import static org.caseledger.domain.StaffRole.PRACTITIONER;
import static org.caseledger.domain.StaffRole.SERVICE_MANAGER;
import static org.caseledger.domain.StaffRole.SYSTEM_ADMIN;
import static org.caseledger.domain.StaffRole.TEAM_MANAGER;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.caseledger.domain.StaffRole;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which role may call what: every route there is, and nothing else. A route without a line here is refused, and a test
 * fails. Which record somebody may see or act on is decided later, by the question or the command.
 */
final class WhoMayCall {

    private static final Set<StaffRole> MANAGERS = Set.of(TEAM_MANAGER, SERVICE_MANAGER);
    private static final Set<StaffRole> MANAGERS_AND_LADO = Set.of(TEAM_MANAGER, SERVICE_MANAGER, LADO);
    private static final Set<StaffRole> LADO_ALONE = Set.of(LADO);
    private static final Set<StaffRole> RECORDING = Set.of(PRACTITIONER, TEAM_MANAGER, SERVICE_MANAGER, EDT);
    private static final Set<StaffRole> READING = Set.of(
            PRACTITIONER, TEAM_MANAGER, SERVICE_MANAGER, EDT, INFORMATION_GOVERNANCE, INSPECTOR);
    private static final Set<StaffRole> QUEUE = Set.of(
            PRACTITIONER, TEAM_MANAGER, SERVICE_MANAGER, EDT, INFORMATION_GOVERNANCE, LADO);
    private static final Set<StaffRole> ACTING = Set.of(
            TEAM_MANAGER, SERVICE_MANAGER, EDT, INFORMATION_GOVERNANCE, LADO);
    private static final Set<StaffRole> READING_CONCERNS = Set.of(
            PRACTITIONER, TEAM_MANAGER, SERVICE_MANAGER, EDT, INFORMATION_GOVERNANCE, INSPECTOR, LADO);
    private static final Set<StaffRole> REGISTERS = Set.of(SYSTEM_ADMIN, INFORMATION_GOVERNANCE);
    private static final Set<StaffRole> KEEPING = Set.of(TEAM_MANAGER, SERVICE_MANAGER, INFORMATION_GOVERNANCE);
    private static final Set<StaffRole> ERASING = Set.of(SERVICE_MANAGER, INFORMATION_GOVERNANCE);
    private static final Set<StaffRole> ADMIN = Set.of(SYSTEM_ADMIN);
    private static final Set<StaffRole> GOVERNANCE = Set.of(INFORMATION_GOVERNANCE);
    private static final Set<StaffRole> STAFF_MATTERS = Set.of(
            INFORMATION_GOVERNANCE, TEAM_MANAGER, SERVICE_MANAGER, LADO);
    private static final Set<StaffRole> ANYBODY = Set.copyOf(EnumSet.complementOf(EnumSet.of(StaffRole.LEDGER)));

    private static final Set<StaffRole> INSPECTING = Set.of(INSPECTOR, SERVICE_MANAGER, INFORMATION_GOVERNANCE);

    private static final PathPatternParser PATHS = new PathPatternParser();

    private static final List<Route> ROUTES = List.of(
            route(POST, "/api/v1/children", RECORDING),
            route(GET, "/api/v1/children/{id}", READING),
            route(POST, "/api/v1/children/search", READING),
            route(POST, "/api/v1/children/{id}/allocations", RECORDING),
            route(POST, "/api/v1/children/{id}/legal-holds", KEEPING),
            route(GET, "/api/v1/children/{id}/legal-holds/{holdId}", READING),
            route(POST, "/api/v1/children/{id}/legal-holds/{holdId}/release", ERASING),
            route(POST, "/api/v1/children/{id}/key-destruction", KEEPING),
            route(POST, "/api/v1/children/{id}/key-destruction/withdrawal", KEEPING),
            route(POST, "/api/v1/children/{id}/key-destruction/approval", GOVERNANCE),
            route(GET, "/api/v1/children/{id}/erasure-certificate", READING),
            route(POST, "/api/v1/children/{id}/plans", RECORDING),
            route(GET, "/api/v1/children/{id}/timeline", READING),
            route(GET, "/api/v1/children/{id}/replay", INSPECTING),
            route(GET, "/api/v1/children/{id}/diff", INSPECTING),
            route(GET, "/api/v1/children/{id}/case-notes", READING),
            route(GET, "/api/v1/case-notes", READING),
            route(GET, "/api/v1/children/{id}/bundle", INSPECTING),
            route(POST, "/api/v1/contacts", RECORDING),
            route(GET, "/api/v1/contacts/{id}", READING),
            route(POST, "/api/v1/contacts/{id}/participants", RECORDING),
            route(POST, "/api/v1/contacts/{id}/timing", RECORDING),
            route(POST, "/api/v1/contacts/{id}/expectations", RECORDING),
            route(POST, "/api/v1/contacts/{id}/language-warnings", RECORDING),
            route(POST, "/api/v1/contacts/{id}/termination", RECORDING),
            route(POST, "/api/v1/contacts/{id}/continuation", RECORDING),
            route(POST, "/api/v1/contacts/{id}/conclusion", RECORDING),
            route(POST, "/api/v1/contacts/{id}/manager-informed", RECORDING),
            route(POST, "/api/v1/contacts/{id}/notes", RECORDING),
            route(POST, "/api/v1/contacts/{id}/corrections", RECORDING),
            route(POST, "/api/v1/contacts/{id}/recorded-in-error", RECORDING),
            route(POST, "/api/v1/contacts/{id}/mosaic-record", RECORDING),
            route(GET, "/api/v1/drafts", RECORDING),
            route(GET, "/api/v1/drafts/{id}", RECORDING),
            route(PUT, "/api/v1/drafts/{id}", RECORDING),
            route(DELETE, "/api/v1/drafts/{id}", RECORDING),
            route(POST, "/api/v1/safeguarding-concerns", RECORDING),
            route(GET, "/api/v1/safeguarding-concerns/{id}", READING_CONCERNS),
            route(POST, "/api/v1/safeguarding-concerns/{id}/triage", MANAGERS),
            route(POST, "/api/v1/safeguarding-concerns/{id}/immediate-actions", RECORDING),
            route(POST, "/api/v1/safeguarding-concerns/{id}/referrals", MANAGERS),
            route(POST, "/api/v1/safeguarding-concerns/{id}/referrals/acknowledgement", MANAGERS_AND_LADO),
            route(POST, "/api/v1/safeguarding-concerns/{id}/referrals/decision", MANAGERS_AND_LADO),
            route(POST, "/api/v1/safeguarding-concerns/{id}/strategy", MANAGERS),
            route(POST, "/api/v1/safeguarding-concerns/{id}/section-47", MANAGERS),
            route(POST, "/api/v1/safeguarding-concerns/{id}/section-47/outcome", MANAGERS),
            route(POST, "/api/v1/safeguarding-concerns/{id}/lado", LADO_ALONE),
            route(POST, "/api/v1/safeguarding-concerns/{id}/allegation", MANAGERS_AND_LADO),
            route(POST, "/api/v1/safeguarding-concerns/{id}/closure", MANAGERS),
            route(POST, "/api/v1/safeguarding-concerns/{id}/reopening", MANAGERS),
            route(GET, "/api/v1/escalations", QUEUE),
            route(GET, "/api/v1/escalations/{id}", QUEUE),
            route(POST, "/api/v1/escalations/{id}/acknowledgement", ACTING),
            route(POST, "/api/v1/escalations/{id}/assignment", ACTING),
            route(POST, "/api/v1/escalations/{id}/decision", ACTING),
            route(POST, "/api/v1/escalations/{id}/resolution", ACTING),
            route(POST, "/api/v1/escalations/{id}/return", ACTING),
            route(POST, "/api/v1/escalations/{id}/answer", QUEUE),
            route(POST, "/api/v1/escalations/{id}/reopening", ACTING),
            route(GET, "/api/v1/practice-concerns", STAFF_MATTERS),
            route(POST, "/api/v1/practice-concerns", RECORDING),
            route(GET, "/api/v1/practice-concerns/{id}", STAFF_MATTERS),
            route(POST, "/api/v1/practice-concerns/{id}/actions", STAFF_MATTERS),
            route(POST, "/api/v1/practice-concerns/{id}/closure", STAFF_MATTERS),
            route(GET, "/api/v1/policies", REGISTERS),
            route(POST, "/api/v1/policies/{id}/versions", ADMIN),
            route(POST, "/api/v1/policies/{id}/versions/{version}/approval", GOVERNANCE),
            route(GET, "/api/v1/platforms", REGISTERS),
            route(POST, "/api/v1/platforms", ADMIN),
            route(POST, "/api/v1/platforms/{id}/approval", GOVERNANCE),
            route(POST, "/api/v1/platforms/{id}/exceptions", GOVERNANCE),
            route(GET, "/api/v1/devices", REGISTERS),
            route(POST, "/api/v1/devices", ADMIN),
            route(POST, "/api/v1/devices/{id}/return", ADMIN),
            route(POST, "/api/v1/escalations/{id}/extension", ACTING),
            route(GET, "/api/v1/staff", REGISTERS),
            route(GET, "/api/v1/working-calendars", REGISTERS),
            route(POST, "/api/v1/working-calendars", ADMIN),
            route(POST, "/api/v1/working-calendars/approval", GOVERNANCE),
            route(POST, "/api/v1/staff/workers", ADMIN),
            route(POST, "/api/v1/staff/workers/{id}/approval", GOVERNANCE),
            route(POST, "/api/v1/staff/workers/{id}/absences", ADMIN),
            route(POST, "/api/v1/staff/workers/{id}/leaving", ADMIN),
            route(POST, "/api/v1/staff/teams", ADMIN),
            route(POST, "/api/v1/staff/rota", ADMIN),
            route(POST, "/api/v1/staff/teams/{team}/approval", GOVERNANCE),
            route(GET, "/api/v1/ledger/entries/{position}", ANYBODY),
            route(GET, "/api/v1/ledger/entries/{position}/receipt", ANYBODY),
            route(GET, "/api/v1/ledger/proofs/inclusion", ANYBODY),
            route(GET, "/api/v1/ledger/proofs/consistency", ANYBODY),
            route(GET, "/api/v1/ledger/access/entries/{position}", ANYBODY),
            route(GET, "/api/v1/ledger/access/entries/{position}/receipt", ANYBODY),
            route(GET, "/api/v1/ledger/access/proofs/inclusion", ANYBODY),
            route(GET, "/api/v1/ledger/access/proofs/consistency", ANYBODY),
            route(GET, "/ledger/checkpoint", ANYBODY),
            route(GET, "/ledger/key", ANYBODY),
            route(GET, "/ledger/tile/{level}/{*index}", ANYBODY),
            route(GET, "/ledger/access/checkpoint", ANYBODY),
            route(GET, "/ledger/access/key", ANYBODY),
            route(GET, "/ledger/access/tile/{level}/{*index}", ANYBODY),
            route(GET, "/api/v1/operations/followers", ADMIN),
            route(GET, "/api/v1/operations/parked-entries", ADMIN),
            route(POST, "/api/v1/operations/parked-entries/retry", ADMIN),
            route(POST, "/api/v1/operations/parked-entries/note", ADMIN),
            route(GET, "/api/v1/operations/rebuilds", ADMIN),
            route(POST, "/api/v1/operations/rebuilds", ADMIN),
            route(POST, "/api/v1/operations/rebuilds/back-out", ADMIN),
            route(POST, "/api/v1/test-clock", ADMIN),
            route(GET, "/", ANYBODY),
            route(GET, "/children", READING),
            route(POST, "/children", READING),
            route(GET, "/children/{id}", READING),
            route(GET, "/contacts/new", RECORDING),
            route(GET, "/contacts/start", RECORDING),
            route(POST, "/contacts/start", RECORDING),
            route(GET, "/contacts/record", RECORDING),
            route(POST, "/contacts/record", RECORDING),
            route(POST, "/contacts/record/check", RECORDING),
            route(GET, "/contacts/{id}", READING),
            route(POST, "/contacts/{id}/expectations", RECORDING),
            route(GET, "/contacts/{id}/warning", RECORDING),
            route(POST, "/contacts/{id}/warning", RECORDING),
            route(POST, "/contacts/{id}/ending", RECORDING),
            route(GET, "/contacts/{id}/end", RECORDING),
            route(POST, "/contacts/{id}/end", RECORDING),
            route(GET, "/contacts/{id}/conclusion", RECORDING),
            route(POST, "/contacts/{id}/conclusion", RECORDING),
            route(GET, "/contacts/{id}/note", RECORDING),
            route(POST, "/contacts/{id}/note", RECORDING),
            route(GET, "/contacts/{id}/error", RECORDING),
            route(POST, "/contacts/{id}/error", RECORDING),
            route(GET, "/contacts/{id}/informed", RECORDING),
            route(POST, "/contacts/{id}/informed", RECORDING),
            route(GET, "/contacts/{id}/correction", RECORDING),
            route(POST, "/contacts/{id}/correction", RECORDING),
            route(GET, "/concerns/new", RECORDING),
            route(POST, "/concerns/new", RECORDING),
            route(GET, "/concerns/{id}", READING_CONCERNS),
            route(GET, "/concerns/{id}/sent", RECORDING),
            route(GET, "/escalations", QUEUE),
            route(GET, "/escalations/{id}", QUEUE),
            route(POST, "/escalations/{id}/acknowledgement", ACTING),
            route(POST, "/escalations/{id}/assignment", ACTING),
            route(POST, "/escalations/{id}/return", ACTING),
            route(POST, "/escalations/{id}/answer", QUEUE),
            route(POST, "/escalations/{id}/decision", ACTING),
            route(POST, "/escalations/{id}/resolution", ACTING),
            route(POST, "/escalations/{id}/reopening", ACTING),
            route(GET, "/proof", ANYBODY),
            route(GET, "/proof/checkpoint", ANYBODY),
            route(GET, "/proof/key", ANYBODY),
            route(GET, "/proof/{position}", ANYBODY),
            route(GET, "/proof/{position}/receipt", ANYBODY),
            route(GET, "/v3/api-docs", ADMIN),
            route(GET, "/v3/api-docs.yaml", ADMIN),
            route(GET, "/actuator/info", ADMIN),
            route(GET, "/actuator/prometheus", ADMIN));

    private WhoMayCall() {}

    /** All routes, in the order of this page. */
    static List<Route> routes() {
        return ROUTES;
    }

    /** The routes of a path, whatever the method; empty when there is nothing there. */
    static List<Route> at(String path) {
        PathContainer asked = PathContainer.parsePath(path);
        return ROUTES.stream().filter(route -> route.pattern().matches(asked)).toList();
    }

    private static Route route(HttpMethod method, String pattern, Set<StaffRole> roles) {
        return new Route(method, PATHS.parse(pattern), roles);
    }

    /** One route and the roles that may call it. HEAD goes with GET; OPTIONS with either. */
    record Route(HttpMethod method, PathPattern pattern, Set<StaffRole> roles) {

        boolean allows(HttpMethod asked) {
            return asked.equals(method)
                    || asked.equals(HttpMethod.HEAD) && method.equals(GET)
                    || asked.equals(HttpMethod.OPTIONS);
        }
    }
}
