package org.caseledger.domain.child;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.caseledger.domain.child.ChildEvent.ChildRecordOpened;
import org.caseledger.domain.child.ChildEvent.KeyDestructionAskedFor;
import org.caseledger.domain.child.ChildEvent.KeyDestructionWithdrawn;
import org.caseledger.domain.child.ChildEvent.LegalHoldApplied;
import org.caseledger.domain.child.ChildEvent.LegalHoldReleased;
import org.caseledger.domain.child.ChildEvent.PersonalDataKeyDestroyed;
import org.caseledger.domain.child.ChildEvent.PlanRecorded;
import org.caseledger.domain.child.ChildEvent.WorkerAllocated;
import org.caseledger.domain.ids.HoldId;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;

/** The least the rules need to remember of a child's record. */
sealed interface ChildState {

    /** Nothing has been recorded. */
    record NotOpened() implements ChildState {}

    /**
     * The child has a record.
     *
     * @param holds the legal holds that apply
     * @param asked the destruction that waits for approval, if one does
     */
    record Opened(Set<HoldId> holds, @Nullable Asked asked) implements ChildState {

        public Opened {
            holds = Set.copyOf(holds);
        }

        private Opened held(HoldId hold) {
            Set<HoldId> more = new HashSet<>(holds);
            more.add(hold);
            return new Opened(more, null);
        }

        private Opened released(HoldId hold) {
            Set<HoldId> fewer = new HashSet<>(holds);
            fewer.remove(hold);
            return new Opened(fewer, asked);
        }
    }

    /** The data key was destroyed, for good. */
    record Erased() implements ChildState {}

    /** Who asked for the destruction, by which rule. */
    record Asked(WorkerId by, RetentionRuleName rule) {}

    static ChildState initial() {
        return new NotOpened();
    }

    default ChildState evolve(ChildEvent event) {
        return switch (event) {
            case ChildRecordOpened opened -> new Opened(Set.of(), null);
            case WorkerAllocated allocated -> this;
            case LegalHoldApplied applied -> opened(record -> record.held(applied.hold()));
            case LegalHoldReleased released -> opened(record -> record.released(released.hold()));
            case KeyDestructionAskedFor asked ->
                opened(record -> new Opened(record.holds(), new Asked(asked.askedBy(), asked.retentionRule())));
            case KeyDestructionWithdrawn withdrawn -> opened(record -> new Opened(record.holds(), null));
            case PersonalDataKeyDestroyed destroyed -> new Erased();
            case PlanRecorded plan -> this;
        };
    }

    private ChildState opened(UnaryOperator<Opened> change) {
        return this instanceof Opened record ? change.apply(record) : this;
    }
}
