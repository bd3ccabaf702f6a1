package org.caseledger.app.automation.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.recording.Recorder;
import org.caseledger.app.recording.Seen;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.concern.ConcernEvent.ImmediateActionRecorded;
import org.caseledger.domain.concern.ConcernId;
import org.caseledger.domain.escalation.EscalationCommand.CompleteStep;
import org.caseledger.domain.escalation.EscalationCommand.MissDeadlines;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.escalation.terms.Step;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.LedgerIds;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.time.CalendarVersion;
import org.caseledger.domain.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadlineLookTest {

    private static final Instant NOW = Instant.parse("2026-11-20T16:00:00Z");
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            new CalendarVersion("test"), ZoneId.of("Europe/London"), LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of(),
            LocalDate.of(2028, 12, 31));
    private static final ConcernId CONCERN = ConcernId.random();
    private static final UUID REPORT = UUID.randomUUID();

    private final List<Object> commands = new ArrayList<>();
    private @Nullable RuntimeException refusal;

    @Test
    void asksEachEscalationThatMayBeOverdueToJudgeForItself() {
        EscalationId one = EscalationId.random();
        EscalationId other = EscalationId.random();
        new WhenDeadlinePassesThenRaiseToNextTier(
                (now, limit) -> now.equals(NOW) && limit == 200 ? List.of(one, other) : List.of(),
                recorder(), moment -> CALENDAR, () -> NOW).look();
        assertThat(commands).containsExactly(
                new MissDeadlines(one, CALENDAR, NOW), new MissDeadlines(other, CALENDAR, NOW));
    }

    @Test
    void findsWhatCouldNotBeRecordedAgainNextTime() {
        refusal = new Recorder.LedgerUnavailable("the database is away", null);
        WhenDeadlinePassesThenRaiseToNextTier deadlines = new WhenDeadlinePassesThenRaiseToNextTier(
                (now, limit) -> List.of(EscalationId.random()), recorder(), moment -> CALENDAR, () -> NOW);
        assertThatThrownBy(deadlines::look).isSameAs(refusal);
    }

    @Test
    void anImmediateActionIsTheStepThatImmediateDangerWaitsFor() {
        UUID action = UUID.randomUUID();
        new WhenImmediateActionRecordedThenStepDone(recorder(), concern -> REPORT).on(action(), action.toString());
        assertThat(commands).containsExactly(new CompleteStep(
                new EscalationId(LedgerIds.derived("escalation", "ESC-1", REPORT.toString())), Step.ACT, action, NOW));
    }

    @Test
    void anActionOnAConcernWithoutImmediateDangerIsWaitedForByNobody() {
        refusal = new RuleBroken(RuleBroken.Kind.NOT_FOUND, "not-found", "there is no such record");
        new WhenImmediateActionRecordedThenStepDone(recorder(), concern -> REPORT)
                .on(action(), UUID.randomUUID().toString());
        assertThat(commands).isEmpty();
    }

    private static ImmediateActionRecorded action() {
        return new ImmediateActionRecorded(
                CONCERN, Set.of(ChildId.random()), new PersonalText.Clear("The police went there."), null, null,
                WorkerId.random(), NOW);
    }

    private Recorder recorder() {
        return new Recorder() {

            @Override
            public Recorded record(Object command, Worker by, @Nullable ReceiptRequest receipt, @Nullable Seen seen) {
                assertThat(by).isEqualTo(Worker.LEDGER);
                if (refusal != null) {
                    throw refusal;
                }
                commands.add(command);
                return new Recorded(commands.size(), NOW, "", "", false);
            }

            @Override
            public @Nullable Recorded recall(Worker by, ReceiptRequest receipt) {
                return null;
            }
        };
    }
}
