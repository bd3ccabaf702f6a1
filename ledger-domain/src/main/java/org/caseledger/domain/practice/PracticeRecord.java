package org.caseledger.domain.practice;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/**
 * Where Axon meets {@link PracticeRules}. A practice record is written once and never continued, so it remembers
 * nothing: a contact has one from its attempt and one from its conclusion, where something was said.
 */
@AggregateRoot(type = "practice-record")
public final class PracticeRecord {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable PracticeRecordId id;

    PracticeRecord() {
        // Axon rebuilds the record from its event
    }

    private PracticeRecord(PracticeCommand command) {
        PracticeRules.decide(command).forEach(AggregateLifecycle::apply);
    }

    /**
     * Writes the staff side of a contact, in the append of the command that is being handled and before that command's
     * own facts.
     *
     * @throws org.caseledger.domain.RuleBroken when a text in it cannot be recorded
     */
    public static void write(PracticeCommand command) {
        try {
            AggregateLifecycle.createNew(PracticeRecord.class, () -> new PracticeRecord(command));
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception impossible) {
            throw new IllegalStateException("a practice record is written without checked exceptions", impossible);
        }
    }

    @EventHandler
    void evolve(PracticeEvent event) {
        id = event.practiceRecord();
    }
}
