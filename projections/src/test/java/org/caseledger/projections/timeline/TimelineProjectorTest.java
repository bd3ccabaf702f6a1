package org.caseledger.projections.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseledger.projections.Facts.MIRA;
import static org.caseledger.projections.Facts.TEN;
import static org.caseledger.projections.Facts.TOBY;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.contact.ContactEvent;
import org.caseledger.domain.contact.attempt.AttemptOutcome;
import org.caseledger.domain.contact.observed.WorriesNoticed;
import org.caseledger.projections.EscalationFacts;
import org.caseledger.projections.Facts;
import org.caseledger.projections.LedgerInMemory;
import org.caseledger.projections.projector.Batch;
import org.caseledger.projections.projector.table.Column;
import org.caseledger.projections.projector.table.FoldedRows;
import org.caseledger.projections.projector.table.Row;
import org.junit.jupiter.api.Test;

class TimelineProjectorTest {

    private final TimelineProjector projector = new TimelineProjector();
    private final LedgerInMemory ledger = new LedgerInMemory();

    @Test
    void aContactIsOnTheTimelineOfEveryChildItNames() {
        List<Row> rows = rowsOf(Facts.attempt(AttemptOutcome.NO_ANSWER, TEN));

        assertThat(rows).extracting(row -> row.get(uuid("child_id")))
                .containsExactlyInAnyOrder(MIRA.value(), TOBY.value());
        assertThat(rows).extracting(row -> row.get(text("title"))).containsOnly("Video call: no answer");
        assertThat(rows).extracting(row -> row.get(text("type"))).containsOnly("contact-attempt-recorded");
    }

    @Test
    void wordsAreKeptSealed() {
        assertThat(detailOf(MIRA.value(), Facts.terminated()))
                .isEqualTo(
                        "{\"reason\":\"CLOTHING\",\"whose\":\"PARENT_CARER\",\"observedAt\":\"2026-11-20T10:08:20Z\","
                                + "\"explanationGiven\":true,\"rationale\":{\"$sealed\":\"sealed:an adult was not dressed\"}}");
    }

    @Test
    void clearWordsAreRefused() {
        var clear = new ContactEvent.ContactConcluded(
                Facts.CALL, Facts.SIBLINGS, PersonalText.of("all well"), WorriesNoticed.NO, List.of(), TEN);

        assertThatThrownBy(() -> rowsOf(clear)).hasMessageContaining("clear text must not reach a projection");
    }

    @Test
    void aChildSeesItsOwnSectionOnly() {
        assertThat(detailOf(TOBY.value(), Facts.concluded()))
                .contains("Toby's own words", TOBY.toString())
                .doesNotContain("Mira's own words", MIRA.toString());
    }

    @Test
    void staffMattersAreOnNoTimeline() {
        Facts.aboutStaffAndReadings().forEach(event -> assertThat(rowsOf(event)).as(event.toString()).isEmpty());
    }

    @Test
    void anEscalationIsOnTheTimelineOfItsChildrenWithTheContactItIsAbout() {
        List<Row> rows = rowsOf(EscalationFacts.clothingRaised());

        assertThat(rows).hasSize(2);
        assertThat(rows).extracting(row -> row.get(uuid("contact_id"))).containsOnly(Facts.CALL.value());
        assertThat(rows).extracting(row -> row.get(text("title")))
                .containsOnly("Escalated to a manager: AMBER, rule ESC-4");
    }

    @Test
    void aSegmentWritesOnlyTheRowsOfItsOwnKeys() {
        Batch batch = new Batch(projector, Set.of(TOBY.value())::contains);
        batch.add(ledger.record("contact", Facts.held()));
        FoldedRows rows = new FoldedRows();
        batch.fold(rows);

        assertThat(rows.changed(projector.tables().getFirst())).extracting(row -> row.get(uuid("child_id")))
                .containsExactly(TOBY.value());
    }

    private String detailOf(UUID child, LedgerEvent event) {
        return rowsOf(event).stream()
                .filter(row -> row.get(uuid("child_id")).equals(child))
                .map(row -> row.get(text("detail")))
                .findFirst()
                .orElseThrow();
    }

    private List<Row> rowsOf(LedgerEvent event) {
        Batch batch = new Batch(projector, everyKey -> true);
        batch.add(ledger.record("stream", event));
        FoldedRows rows = new FoldedRows();
        batch.fold(rows);
        return rows.changed(projector.tables().getFirst());
    }

    @SuppressWarnings("unchecked") // the name decides the type
    private <T> Column<T> column(String name) {
        return (Column<T>) projector.tables().getFirst().columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Column<UUID> uuid(String name) {
        return column(name);
    }

    private Column<String> text(String name) {
        return column(name);
    }
}
