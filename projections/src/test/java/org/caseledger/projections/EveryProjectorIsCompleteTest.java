package org.caseledger.projections;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.caseledger.domain.EventCatalogue;
import org.caseledger.domain.PersonalTextReader;
import org.caseledger.projections.children.KeyErasure;
import org.caseledger.projections.projector.Batch;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.projector.StoredEvent;
import org.caseledger.projections.projector.table.FoldedRows;
import org.caseledger.projections.projector.table.Table;
import org.caseledger.projections.search.TermHashes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A fact that is new to the catalogue is heard by a projector, or somebody has written down here that it is not for it. */
class EveryProjectorIsCompleteTest {

    private static final Set<String> STAFF_SIDE = Set.of(
            "working-circumstances-recorded",
            "staff-checks-evaluated",
            "practice-concern-raised",
            "practice-action-recorded",
            "practice-concern-closed");
    private static final Set<String> LOG = Set.of("log-continuation");
    private static final Set<String> READINGS = Set.of("record-viewed", "record-searched", "record-exported", "access-denied");
    private static final Set<String> EXPORT = Set.of("history-exported");
    private static final Set<String> REGISTER = Set.of("worker-registered");
    private static final Set<String> COUNCIL = Set.of("policy-version-proposed", "policy-version-published");
    private static final Set<String> CHILD_FOUND = Set.of("child-record-opened", "personal-data-key-destroyed");
    private static final Set<String> CHILD_ONLY = Set.of(
            "worker-allocated",
            "legal-hold-applied",
            "legal-hold-released",
            "key-destruction-asked-for",
            "key-destruction-withdrawn");
    private static final Set<String> CHILD = all(CHILD_FOUND, CHILD_ONLY);
    private static final Set<String> CONTACT = Set.of(
            "contact-attempt-recorded",
            "contact-held",
            "participants-observed",
            "timing-explained",
            "language-expectations-explained",
            "language-warning-given",
            "contact-terminated",
            "contact-continued-with-rationale",
            "manager-informed",
            "policy-checks-evaluated",
            "contact-concluded",
            "contact-note-appended",
            "contact-corrected",
            "contact-marked-recorded-in-error");
    private static final Set<String> CONCERN_REPORTED = Set.of("safeguarding-concern-reported");
    private static final Set<String> CONCERN_HANDLED = Set.of(
            "concern-triaged",
            "immediate-action-recorded",
            "mash-referral-made",
            "lado-referral-made",
            "concern-closed",
            "concern-reopened");
    private static final Set<String> ESCALATION_RAISED = Set.of("escalation-raised");
    private static final Set<String> ESCALATION_HANDLED = Set.of(
            "escalation-acknowledged",
            "escalation-assigned",
            "manager-decision-recorded",
            "escalation-resolved",
            "returned-for-information",
            "information-provided",
            "escalation-reopened",
            "escalation-step-completed",
            "deadline-missed",
            "raised-to-next-tier");

    private static final Map<ProjectionName, Set<String>> NOT_FOR = Map.of(
            ProjectionName.TIMELINE, all(STAFF_SIDE, LOG, READINGS, COUNCIL, REGISTER),
            ProjectionName.ESCALATIONS,
            all(STAFF_SIDE, LOG, READINGS, EXPORT, COUNCIL, REGISTER, CHILD, CONTACT, CONCERN_REPORTED, CONCERN_HANDLED),
            ProjectionName.CONTACTS,
            all(STAFF_SIDE, LOG, READINGS, EXPORT, COUNCIL, REGISTER, CHILD, CONCERN_HANDLED, ESCALATION_HANDLED),
            ProjectionName.CONCERNS,
            all(STAFF_SIDE, LOG, READINGS, EXPORT, COUNCIL, REGISTER, CHILD, CONTACT, ESCALATION_HANDLED),
            ProjectionName.CHILDREN,
            all(
                    STAFF_SIDE, LOG, READINGS, EXPORT, COUNCIL, REGISTER, CONTACT, CONCERN_REPORTED, CONCERN_HANDLED,
                    ESCALATION_RAISED,
                    ESCALATION_HANDLED),
            ProjectionName.SEARCH,
            all(
                    STAFF_SIDE, LOG, READINGS, EXPORT, COUNCIL, REGISTER, CHILD_ONLY, CONTACT, CONCERN_REPORTED,
                    CONCERN_HANDLED,
                    ESCALATION_RAISED,
                    ESCALATION_HANDLED),
            ProjectionName.STAFF,
            all(
                    STAFF_SIDE, LOG, READINGS, EXPORT, COUNCIL, CHILD, CONTACT, CONCERN_REPORTED, CONCERN_HANDLED,
                    ESCALATION_RAISED,
                    ESCALATION_HANDLED));

    private static AnnotationConfigApplicationContext context;
    private static Map<ProjectionName, Projector> projectors;

    @BeforeAll
    static void gatherProjectors() {
        context = new AnnotationConfigApplicationContext();
        context.registerBean("reader", DataSource.class, () -> new DriverManagerDataSource());
        context.registerBean(PersonalTextReader.class, MarkedTexts::new);
        context.registerBean(KeyErasure.class, () -> child -> new KeyErasure.Progress(null, false, null, false, null));
        context.registerBean(TermHashes.class, () -> (purpose, value) -> "0");
        context.register(ProjectionsConfiguration.class);
        context.refresh();
        projectors = context.getBeansOfType(Projector.class).values().stream()
                .collect(toMap(Projector::name, projector -> projector));
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @Test
    void everyProjectionHasItsProjector() {
        assertThat(projectors.keySet()).isEqualTo(EnumSet.allOf(ProjectionName.class));
    }

    @Test
    void theFixtureKnowsEveryFactOfTheCatalogue() {
        assertThat(EscalationFacts.everyKind().entries()).extracting(StoredEvent::type)
                .containsAll(EventCatalogue.all().stream().map(EventCatalogue.Entry::name).toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyFactIsHeardUnlessItIsListedAsNotForIt(ProjectionName name) {
        Set<String> unheard = EventCatalogue.all().stream().map(EventCatalogue.Entry::name).collect(toSet());
        EscalationFacts.everyKind().entries().stream()
                .filter(entry -> !projectors.get(name).keys(entry).isEmpty())
                .forEach(entry -> unheard.remove(entry.type()));

        assertThat(new TreeSet<>(unheard)).isEqualTo(new TreeSet<>(NOT_FOR.get(name)));
    }

    @ParameterizedTest
    @EnumSource
    void everyFactThatIsHeardPutsRows(ProjectionName name) {
        Projector projector = projectors.get(name);
        FoldedRows before = new FoldedRows();
        for (StoredEvent entry : EscalationFacts.everyKind().entries()) {
            Batch batch = new Batch(projector, everyKey -> true);
            batch.add(entry);
            int rows = count(projector, before);
            batch.fold(before);
            if (!batch.isEmpty()) {
                assertThat(count(projector, before)).as(entry.type()).isGreaterThan(rows);
            }
        }
    }

    @Test
    void noTwoProjectionsShareATable() {
        List<String> tables = projectors.values().stream()
                .flatMap(projector -> projector.tables().stream())
                .map(Table::name)
                .toList();

        assertThat(tables).doesNotHaveDuplicates();
    }

    private static int count(Projector projector, FoldedRows rows) {
        return projector.tables().stream().mapToInt(table -> rows.changed(table).size()).sum();
    }

    @SafeVarargs
    private static Set<String> all(Set<String>... groups) {
        Set<String> all = new HashSet<>();
        for (Set<String> group : groups) {
            all.addAll(group);
        }
        return all;
    }
}
