package org.caseledger.projections.escalations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;
import static org.caseledger.projections.EscalationFacts.ACKNOWLEDGE_BY;
import static org.caseledger.projections.EscalationFacts.CLOTHING;
import static org.caseledger.projections.EscalationFacts.DECIDE_BY;
import static org.caseledger.projections.EscalationFacts.acknowledged;
import static org.caseledger.projections.EscalationFacts.answered;
import static org.caseledger.projections.EscalationFacts.assigned;
import static org.caseledger.projections.EscalationFacts.clothingRaised;
import static org.caseledger.projections.EscalationFacts.completed;
import static org.caseledger.projections.EscalationFacts.decided;
import static org.caseledger.projections.EscalationFacts.missed;
import static org.caseledger.projections.EscalationFacts.raisedToSecondTier;
import static org.caseledger.projections.EscalationFacts.reopened;
import static org.caseledger.projections.EscalationFacts.resolved;
import static org.caseledger.projections.EscalationFacts.returned;
import static org.caseledger.projections.Facts.TEN;

import java.util.List;
import org.caseledger.domain.escalation.EscalationEvent;
import org.caseledger.domain.escalation.terms.Step;
import org.caseledger.projections.EscalationFacts;
import org.caseledger.projections.LedgerInMemory;
import org.caseledger.projections.projector.Batch;
import org.caseledger.projections.projector.table.Column;
import org.caseledger.projections.projector.table.FoldedRows;
import org.caseledger.projections.projector.table.Row;
import org.junit.jupiter.api.Test;

class EscalationProjectorTest {

    private final LedgerInMemory ledger = new LedgerInMemory();

    @Test
    void whatIsDueFirstIsWhatHasNotHappened() {
        List<Row> states = states(clothingRaised(), acknowledged(CLOTHING, TEN), decided(CLOTHING, TEN));

        assertThat(states).extracting(row -> row.get(ItemTable.NEXT_DUE))
                .containsExactly(ACKNOWLEDGE_BY, DECIDE_BY, DECIDE_BY);
        assertThat(states).extracting(row -> row.get(ItemTable.STATUS))
                .containsExactly("OPEN", "ACKNOWLEDGED", "DECIDED");
    }

    @Test
    void aStepIsMetWhenItHappened() {
        Row last = states(clothingRaised(), acknowledged(CLOTHING, TEN.plusSeconds(5))).getLast();

        assertThat(DueSteps.read(last.get(ItemTable.DUE)).steps().getFirst().metAt()).isEqualTo(TEN.plusSeconds(5));
    }

    @Test
    void nothingIsDueOnceItIsResolved() {
        Row last = states(clothingRaised(), acknowledged(CLOTHING, TEN), resolved(CLOTHING, TEN)).getLast();

        assertThat(last.get(ItemTable.NEXT_DUE)).isEqualTo(Column.WITHOUT_END);
        assertThat(last.get(ItemTable.URGENCY)).isGreaterThan(10);
    }

    @Test
    void eachStateHoldsUntilTheNextBegins() {
        List<Row> states = states(
                clothingRaised(), acknowledged(CLOTHING, TEN.plusSeconds(60)), assigned(CLOTHING, TEN.plusSeconds(30)));

        assertThat(states).extracting(row -> row.get(ItemTable.FROM_POSITION)).containsExactly(0L, 1L, 2L);
        assertThat(states).extracting(row -> row.get(ItemTable.TO_POSITION))
                .containsExactly(1L, 2L, ItemTable.NO_END);
        assertThat(states).extracting(row -> row.get(ItemTable.FROM_OCCURRED))
                .as("what was recorded out of order begins no earlier than what it follows")
                .containsExactly(TEN, TEN.plusSeconds(60), TEN.plusSeconds(60));
        assertThat(states.getLast().get(ItemTable.TO_RECORDED)).isEqualTo(Column.WITHOUT_END);
    }

    @Test
    void theSameRowsFollowWhetherEntriesComeInOneBatchOrOneByOne() {
        List.of(
                clothingRaised(), acknowledged(CLOTHING, TEN), assigned(CLOTHING, TEN), decided(CLOTHING, TEN),
                resolved(CLOTHING, TEN)).forEach(event -> ledger.record("escalation", event));
        FoldedRows oneByOne = new FoldedRows();
        ledger.entries().forEach(entry -> {
            Batch alone = batch();
            alone.add(entry);
            alone.fold(oneByOne);
        });
        FoldedRows together = new FoldedRows();
        Batch batch = batch();
        ledger.entries().forEach(batch::add);
        batch.fold(together);

        assertThat(oneByOne.changed(ItemTable.TABLE)).hasSize(5)
                .isEqualTo(together.changed(ItemTable.TABLE));
    }

    @Test
    void anEntryThatIsOfferedAgainIsNotFoldedTwice() {
        FoldedRows rows = new FoldedRows();
        Batch batch = batch();
        batch.add(ledger.record("escalation", clothingRaised()));
        batch.add(ledger.record("escalation", acknowledged(CLOTHING, TEN)));
        batch.fold(rows);
        List<Row> once = rows.changed(ItemTable.TABLE);
        batch.fold(rows);

        assertThat(rows.changed(ItemTable.TABLE)).isEqualTo(once);
    }

    @Test
    void aMissedDeadlineStaysOverdueInTheNextTier() {
        Row last = states(
                clothingRaised(), missed(CLOTHING, Step.ACKNOWLEDGE, ACKNOWLEDGE_BY),
                raisedToSecondTier(CLOTHING, ACKNOWLEDGE_BY.plusSeconds(2))).getLast();

        assertThat(last.get(ItemTable.TIER)).isEqualTo(2);
        assertThat(last.get(ItemTable.QUEUE)).isEqualTo("SERVICE_MANAGER");
        assertThat(last.get(ItemTable.STATUS)).isEqualTo("OPEN");
        assertThat(last.get(ItemTable.NEXT_DUE)).as("still not done").isEqualTo(ACKNOWLEDGE_BY);
        assertThat(last.get(ItemTable.WATCHED)).as("but noted").isEqualTo(ACKNOWLEDGE_BY.plusSeconds(2 + 6 * 3600));
        assertThat(DueSteps.read(last.get(ItemTable.DUE)).steps())
                .extracting(EscalationItem.Due::step, EscalationItem.Due::missedAt)
                .containsExactly(
                        tuple(Step.ACKNOWLEDGE, ACKNOWLEDGE_BY),
                        tuple(Step.DECIDE, null),
                        tuple(Step.RECORD_ON_CHILD, null),
                        tuple(Step.ACKNOWLEDGE, null));
    }

    @Test
    void whatWasDoneLateWasBothMissedAndDone() {
        Row last = states(
                clothingRaised(), missed(CLOTHING, Step.ACKNOWLEDGE, ACKNOWLEDGE_BY),
                raisedToSecondTier(CLOTHING, ACKNOWLEDGE_BY), acknowledged(CLOTHING, DECIDE_BY)).getLast();

        assertThat(DueSteps.read(last.get(ItemTable.DUE)).steps())
                .filteredOn(due -> due.step() == Step.ACKNOWLEDGE)
                .extracting(EscalationItem.Due::metAt)
                .containsExactly(DECIDE_BY, DECIDE_BY);
        assertThat(last.get(ItemTable.WATCHED)).isEqualTo(DECIDE_BY);
    }

    @Test
    void aQuestionIsOpenUntilItIsAnswered() {
        assertThat(states(
                clothingRaised(), acknowledged(CLOTHING, TEN), returned(CLOTHING, TEN), answered(CLOTHING, TEN),
                assigned(CLOTHING, TEN), returned(CLOTHING, TEN), answered(CLOTHING, TEN)))
                .extracting(row -> row.get(ItemTable.STATUS))
                .containsExactly(
                        "OPEN", "ACKNOWLEDGED", "RETURNED", "ACKNOWLEDGED", "ASSIGNED", "RETURNED", "ASSIGNED");
    }

    @Test
    void aReopenedOneWaitsForAManagerAsIfItWereNew() {
        List<Row> states = states(
                clothingRaised(), acknowledged(CLOTHING, TEN), assigned(CLOTHING, TEN), decided(CLOTHING, TEN),
                resolved(CLOTHING, TEN), reopened(CLOTHING, DECIDE_BY));
        Row last = states.getLast();

        assertThat(last.get(ItemTable.STATUS)).isEqualTo("OPEN");
        assertThat(last.get(ItemTable.URGENCY)).isEqualTo(states.getFirst().get(ItemTable.URGENCY));
        assertThat(last.get(ItemTable.NEXT_DUE)).isEqualTo(DECIDE_BY.plusSeconds(6 * 3600));
        assertThat(last.find(ItemTable.ACKNOWLEDGED_BY)).isNull();
        assertThat(last.find(ItemTable.ASSIGNEE)).isNull();
    }

    @Test
    void aStepDoneElsewhereIsMet() {
        Row last = states(clothingRaised(), completed(CLOTHING, Step.RECORD_ON_CHILD, TEN)).getLast();

        assertThat(DueSteps.read(last.get(ItemTable.DUE)).steps().getLast().metAt()).isEqualTo(TEN);
        assertThat(last.get(ItemTable.STATUS)).isEqualTo("OPEN");
    }

    @Test
    void anEscalationThatWasNeverRaisedIsRefused() {
        assertThatIllegalStateException().isThrownBy(() -> states(acknowledged(CLOTHING, TEN)))
                .withMessageContaining("was never raised");
    }

    @Test
    void redIsMoreUrgentThanAmber() {
        int red = states(EscalationFacts.dangerRaised()).getFirst().get(ItemTable.URGENCY);
        int amber = states(clothingRaised()).getFirst().get(ItemTable.URGENCY);

        assertThat(red).isLessThan(amber);
    }

    private List<Row> states(EscalationEvent... events) {
        Batch batch = batch();
        for (EscalationEvent event : events) {
            batch.add(ledger.record("escalation", event));
        }
        FoldedRows rows = new FoldedRows();
        batch.fold(rows);
        return rows.changed(ItemTable.TABLE);
    }

    private static Batch batch() {
        return new Batch(new EscalationProjector(), everyKey -> true);
    }
}
