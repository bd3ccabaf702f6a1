package org.caseledger.projections.escalations;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caseledger.domain.escalation.terms.DueStep;
import org.caseledger.domain.escalation.terms.Step;
import org.caseledger.projections.escalations.EscalationItem.Due;
import org.caseledger.projections.projector.table.Column;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What must happen to an escalation, as a row keeps it. */
record DueSteps(List<Due> steps) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
            .build();
    private static final TypeReference<List<Due>> STEPS = new TypeReference<>() {
    };

    static DueSteps of(List<DueStep> raised) {
        return new DueSteps(raised.stream()
                .map(due -> new Due(
                        due.step(),
                        due.deadline().dueAt(),
                        due.deadline().clock(),
                        due.deadline().calendarVersion().value(),
                        due.deadline().beyondHorizon(),
                        null,
                        null))
                .toList());
    }

    /** With the steps that a further tier has time for. */
    DueSteps and(List<DueStep> again) {
        return new DueSteps(Stream.concat(steps.stream(), of(again).steps.stream()).toList());
    }

    /** With a later due time for a step that is still waited for. */
    DueSteps extended(DueStep later) {
        Due extended = of(List.of(later)).steps.getFirst();
        return new DueSteps(steps.stream()
                .map(due -> due.step() == later.step() && due.isWatched() ? extended : due)
                .toList());
    }

    static DueSteps read(String json) {
        return new DueSteps(JSON.readValue(json, STEPS));
    }

    String json() {
        return JSON.writeValueAsString(steps);
    }

    /** After a step happened. */
    DueSteps met(Step step, Instant at) {
        return new DueSteps(steps.stream().map(due -> due.step() == step ? due.met(at) : due).toList());
    }

    /** After it was noted that a step had not happened in time. */
    DueSteps missed(Step step) {
        return new DueSteps(steps.stream().map(due -> due.step() == step ? due.missed() : due).toList());
    }

    /** The earliest due time of what has neither happened nor been noted as missed; without end when there is none. */
    Instant nextWatched() {
        return earliest(Due::isWatched);
    }

    /** The earliest due time of what has not happened; without end when all has. */
    Instant next() {
        return earliest(Due::isOpen);
    }

    private Instant earliest(Predicate<Due> which) {
        return steps.stream().filter(which).map(Due::dueAt).min(Instant::compareTo).orElse(Column.WITHOUT_END);
    }
}
