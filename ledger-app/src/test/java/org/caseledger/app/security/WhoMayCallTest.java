package org.caseledger.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.domain.StaffRole;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

class WhoMayCallTest {

    @Test
    void isExactlyTheCheckedInMatrix() throws IOException {
        List<String> routes = WhoMayCall.routes().stream()
                .map(route -> route.method() + " " + route.pattern().getPatternString() + " "
                        + route.roles().stream().map(StaffRole::name).sorted().collect(Collectors.joining(" ")))
                .toList();
        List<String> checkedIn = Files.readAllLines(Path.of("src/test/resources/who-may-call.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();

        assertThat(routes).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(checkedIn);
    }

    @Test
    void anAdministratorHasNoRouteToAnyNarrative() {
        List<String> open = WhoMayCall.routes().stream()
                .filter(route -> route.roles().contains(StaffRole.SYSTEM_ADMIN))
                .map(route -> route.pattern().getPatternString())
                .filter(path -> path.startsWith("/api/"))
                .distinct()
                .toList();
        assertThat(open).containsExactlyInAnyOrder(
                "/api/v1/staff",
                "/api/v1/staff/workers",
                "/api/v1/staff/workers/{id}/absences",
                "/api/v1/staff/workers/{id}/leaving",
                "/api/v1/staff/teams",
                "/api/v1/staff/rota",
                "/api/v1/working-calendars",
                "/api/v1/policies",
                "/api/v1/policies/{id}/versions",
                "/api/v1/platforms",
                "/api/v1/devices",
                "/api/v1/devices/{id}/return",
                "/api/v1/test-clock",
                "/api/v1/ledger/entries/{position}",
                "/api/v1/ledger/entries/{position}/receipt",
                "/api/v1/ledger/proofs/inclusion",
                "/api/v1/ledger/proofs/consistency",
                "/api/v1/ledger/access/entries/{position}",
                "/api/v1/ledger/access/entries/{position}/receipt",
                "/api/v1/ledger/access/proofs/inclusion",
                "/api/v1/ledger/access/proofs/consistency",
                "/api/v1/operations/followers",
                "/api/v1/operations/parked-entries",
                "/api/v1/operations/parked-entries/retry",
                "/api/v1/operations/parked-entries/note",
                "/api/v1/operations/rebuilds",
                "/api/v1/operations/rebuilds/back-out");
    }

    @Test
    void theLedgerItselfNeverCalls() {
        assertThat(WhoMayCall.routes())
                .allSatisfy(route -> assertThat(route.roles()).doesNotContain(StaffRole.LEDGER));
        Set<StaffRole> everybody = EnumSet.complementOf(EnumSet.of(StaffRole.LEDGER));
        assertThat(WhoMayCall.at("/api/v1/ledger/entries/5").getFirst().roles()).isEqualTo(everybody);
    }

    @Test
    void headGoesWithGetAndNothingElseIsImplied() {
        WhoMayCall.Route read = WhoMayCall.at("/api/v1/escalations").getFirst();
        assertThat(read.allows(HttpMethod.HEAD)).isTrue();
        assertThat(read.allows(HttpMethod.POST)).isFalse();
        assertThat(read.allows(HttpMethod.DELETE)).isFalse();
        assertThat(WhoMayCall.at("/api/v1/escalations/")).isEmpty();
    }
}
