package org.caseledger.projections;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;
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
import org.caseledger.projections.rebuild.EntrySource;
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
            "staff-breach-recorded");
    private static final Set<String> STAFF_MATTERS = Set.of(
            "practice-concern-reported",
            "practice-concern-raised",
            "practice-action-recorded",
            "practice-concern-closed");
    private static final Set<String> ALLEGATION = Set.of("staff-allegation-made");
    private static final Set<String> NEVER_SHOWN = all(
            Set.of("log-continuation"), Set.of("record-viewed", "record-searched", "record-exported", "access-denied"));
    private static final Set<String> POLICIES = Set.of("policy-version-proposed", "policy-version-published");
    private static final Set<String> COUNCIL = Set.of(
            "platform-assessed",
            "platform-status-changed",
            "platform-exception-applied",
            "device-issued",
            "device-returned");
    private static final Set<String> REGISTER = Set.of(
            "worker-registered", "worker-proposed", "absence-recorded", "worker-left");
    private static final Set<String> TEAMS = Set.of(
            "team-proposed", "team-set", "rota-proposed", "rota-set",
            "working-calendar-proposed", "working-calendar-published");
    private static final Set<String> OFFICE = all(POLICIES, COUNCIL, REGISTER, TEAMS);
    private static final Set<String> EXPORT = Set.of("history-exported");
    private static final Set<String> CHILD_OPENED = Set.of("child-record-opened");
    private static final Set<String> CHILD_ALLOCATED = Set.of("worker-allocated");
    private static final Set<String> CHILD_KEPT = Set.of(
            "plan-recorded",
            "legal-hold-applied",
            "legal-hold-released",
            "key-destruction-asked-for",
            "key-destruction-withdrawn");
    private static final Set<String> CHILD_ERASED = Set.of("personal-data-key-destroyed");
    private static final Set<String> CHILD = all(CHILD_OPENED, CHILD_ALLOCATED, CHILD_KEPT, CHILD_ERASED);
    private static final Set<String> CONTACT_BESIDE_THE_NOTE = Set.of(
            "contact-attempt-recorded",
            "participants-observed",
            "timing-explained",
            "language-expectations-explained",
            "manager-informed",
            "policy-checks-evaluated",
            "policy-breach-recorded");
    private static final Set<String> CONTACT = all(
            CONTACT_BESIDE_THE_NOTE,
            Set.of(
                    "contact-held",
                    "language-warning-given",
                    "contact-terminated",
                    "contact-continued-with-rationale",
                    "contact-concluded",
                    "contact-note-appended",
                    "contact-corrected",
                    "contact-marked-recorded-in-error"));
    private static final Set<String> CONCERN_REPORTED = Set.of("safeguarding-concern-reported");
    private static final Set<String> CONCERN_HANDLED = Set.of(
            "concern-triaged",
            "immediate-action-recorded",
            "mash-referral-made",
            "referral-acknowledged",
            "referral-decision-recorded",
            "strategy-discussion-held",
            "section-47-enquiry-started",
            "section-47-outcome-recorded",
            "lado-outcome-recorded",
            "staff-allegation-made",
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
            "raised-to-next-tier",
            "deadline-extended",
            "escalation-returned-to-team",
            "notification-undelivered");

    private static final Set<String> MOSAIC = Set.of(
            "mosaic-case-note-exported", "mosaic-case-note-confirmed", "mosaic-case-note-failed");

    /** What begins or ends a contact is all the worklist hears. */
    private static final Set<String> NO_BEGINNING_AND_NO_END = CONTACT.stream()
            .filter(name -> !Set.of("contact-held", "contact-terminated", "contact-concluded",
                    "contact-marked-recorded-in-error").contains(name))
            .collect(toSet());

    private static final Set<String> CONCERN = all(CONCERN_REPORTED, CONCERN_HANDLED);
    private static final Set<String> ESCALATION = all(ESCALATION_RAISED, ESCALATION_HANDLED);

    private static final Map<ProjectionName, Set<String>> NOT_FOR = Map.ofEntries(
            entry(ProjectionName.TIMELINE, all(NEVER_SHOWN, STAFF_SIDE, STAFF_MATTERS, ALLEGATION, OFFICE)),
            entry(
                    ProjectionName.ESCALATIONS,
                    all(NEVER_SHOWN, EXPORT, STAFF_SIDE, STAFF_MATTERS, OFFICE, CHILD, CONTACT, CONCERN, MOSAIC)),
            entry(
                    ProjectionName.CASE_NOTES,
                    all(NEVER_SHOWN, EXPORT, STAFF_SIDE, STAFF_MATTERS, OFFICE, CONTACT_BESIDE_THE_NOTE, CHILD_KEPT,
                            CHILD_ERASED, CONCERN,
                            ESCALATION)),
            entry(
                    ProjectionName.CONTACTS,
                    all(
                            NEVER_SHOWN, EXPORT, STAFF_SIDE, STAFF_MATTERS, OFFICE, CHILD, CONCERN_HANDLED,
                            ESCALATION_HANDLED,
                            MOSAIC)),
            entry(
                    ProjectionName.CONCERNS,
                    all(NEVER_SHOWN, EXPORT, STAFF_SIDE, STAFF_MATTERS, OFFICE, CHILD, CONTACT, ESCALATION_HANDLED,
                            MOSAIC)),
            entry(
                    ProjectionName.CHILDREN,
                    all(NEVER_SHOWN, EXPORT, STAFF_SIDE, STAFF_MATTERS, OFFICE, CONTACT, CONCERN, ESCALATION, MOSAIC)),
            entry(
                    ProjectionName.SEARCH,
                    all(
                            NEVER_SHOWN, EXPORT, STAFF_SIDE, STAFF_MATTERS, OFFICE, CHILD_ALLOCATED, CHILD_KEPT,
                            CONTACT, CONCERN,
                            ESCALATION,
                            MOSAIC)),
            entry(
                    ProjectionName.WORKLIST,
                    all(
                            NEVER_SHOWN, EXPORT, STAFF_SIDE, STAFF_MATTERS, OFFICE, CHILD, NO_BEGINNING_AND_NO_END,
                            CONCERN,
                            ESCALATION, MOSAIC)),
            entry(
                    ProjectionName.REGISTERS,
                    all(
                            NEVER_SHOWN, EXPORT, STAFF_SIDE, STAFF_MATTERS, POLICIES, REGISTER, TEAMS, CHILD, CONTACT,
                            CONCERN,
                            ESCALATION, MOSAIC)),
            entry(
                    ProjectionName.PRACTICE_CONCERNS,
                    all(NEVER_SHOWN, EXPORT, STAFF_SIDE, OFFICE, CHILD, CONTACT, CONCERN, ESCALATION, MOSAIC)),
            entry(
                    ProjectionName.STAFF,
                    all(
                            NEVER_SHOWN, EXPORT, STAFF_SIDE, STAFF_MATTERS, POLICIES, COUNCIL, TEAMS, CHILD, CONTACT,
                            CONCERN,
                            ESCALATION, MOSAIC)));

    private static AnnotationConfigApplicationContext context;
    private static Map<ProjectionName, Projector> projectors;

    @BeforeAll
    static void gatherProjectors() {
        context = new AnnotationConfigApplicationContext();
        context.registerBean("reader", DataSource.class, () -> new DriverManagerDataSource());
        context.registerBean(PersonalTextReader.class, MarkedTexts::new);
        context.registerBean(KeyErasure.class, () -> child -> new KeyErasure.Progress(null, false, null, false, null));
        context.registerBean(TermHashes.class, () -> (purpose, value) -> "0");
        context.registerBean(EntrySource.class, NoEntries::new);
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
            String rows = rows(projector, before);
            batch.fold(before);
            if (!batch.isEmpty()) {
                assertThat(rows(projector, before)).as(entry.type()).isNotEqualTo(rows);
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

    /** All rows there are; a fact adds one, or changes one that is folded. */
    private static String rows(Projector projector, FoldedRows rows) {
        return projector.tables().stream().map(table -> rows.changed(table).toString()).collect(joining());
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
