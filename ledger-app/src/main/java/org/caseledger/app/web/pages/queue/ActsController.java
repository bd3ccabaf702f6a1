package org.caseledger.app.web.pages.queue;

import java.util.List;
import java.util.function.Function;
import org.caseledger.app.access.worker.StaffRegister;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.calendar.WorkingCalendars;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.app.web.conventions.recording.RecordedAnswer;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.app.web.pages.form.FormPage;
import org.caseledger.app.web.pages.form.Typed;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.escalation.EscalationCommand;
import org.caseledger.domain.escalation.EscalationCommand.AcknowledgeEscalation;
import org.caseledger.domain.escalation.EscalationCommand.Actor;
import org.caseledger.domain.escalation.EscalationCommand.AssignEscalation;
import org.caseledger.domain.escalation.EscalationCommand.DecideEscalation;
import org.caseledger.domain.escalation.EscalationCommand.ProvideInformation;
import org.caseledger.domain.escalation.EscalationCommand.ReopenEscalation;
import org.caseledger.domain.escalation.EscalationCommand.ResolveEscalation;
import org.caseledger.domain.escalation.EscalationCommand.ReturnForInformation;
import org.caseledger.domain.escalation.terms.Decision;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.escalation.terms.ResolutionOutcome;
import org.caseledger.domain.ids.WorkerId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What managers do with an item of the queue. Nobody acts on one about their own record, but to answer a question. */
@Controller
@RequestMapping("/escalations/{id}")
class ActsController {

    private final Records records;
    private final StaffRegister staff;
    private final WorkingCalendars calendars;
    private final QueueController queue;

    ActsController(Records records, StaffRegister staff, WorkingCalendars calendars, QueueController queue) {
        this.records = records;
        this.staff = staff;
        this.calendars = calendars;
        this.queue = queue;
    }

    @PostMapping("/acknowledgement")
    ModelAndView acknowledge(@PathVariable EscalationId id, Typed typed, Recording recording, Reading reading) {
        return act(id, "acknowledged", typed, recording, reading,
                by -> new AcknowledgeEscalation(id, by, records.now()));
    }

    @PostMapping("/assignment")
    ModelAndView assign(@PathVariable EscalationId id, Typed typed, Recording recording, Reading reading) {
        WorkerId assignee = staff.idOf(typed.text("assignee").strip()).orElse(null);
        if (assignee == null) {
            typed.refuse("assignee", "refused.unknown-worker");
        }
        return act(id, "assigned", typed, recording, reading, by -> new AssignEscalation(
                id, by, assignee == null ? WorkerId.LEDGER : assignee, records.now()));
    }

    @PostMapping("/decision")
    ModelAndView decide(@PathVariable EscalationId id, Typed typed, Recording recording, Reading reading) {
        Decision decision = typed.one("decision", Decision.class, "problem.decision-missing");
        PersonalText.Clear rationale = typed.words("decision-why");
        PersonalText.Clear action = typed.wordsIfAny("decision-action");
        return act(id, "decided", typed, recording, reading, by -> new DecideEscalation(
                id, by, decision, rationale, action == null ? List.of() : List.of(action), records.now()));
    }

    @PostMapping("/return")
    ModelAndView giveBack(@PathVariable EscalationId id, Typed typed, Recording recording, Reading reading) {
        PersonalText.Clear question = typed.words("question");
        return act(id, "returned", typed, recording, reading,
                by -> new ReturnForInformation(id, by, question, records.now()));
    }

    @PostMapping("/answer")
    ModelAndView answer(@PathVariable EscalationId id, Typed typed, Recording recording, Reading reading) {
        PersonalText.Clear text = typed.words("answer");
        return act(id, "answered", typed, recording, reading,
                by -> new ProvideInformation(id, by, text, records.now()));
    }

    @PostMapping("/resolution")
    ModelAndView resolve(@PathVariable EscalationId id, Typed typed, Recording recording, Reading reading) {
        ResolutionOutcome outcome = typed.one("outcome", ResolutionOutcome.class, "problem.outcome-missing");
        PersonalText.Clear reason = typed.words("outcome-why");
        return act(id, "resolved", typed, recording, reading,
                by -> new ResolveEscalation(id, by, outcome, reason, records.now()));
    }

    @PostMapping("/reopening")
    ModelAndView reopen(@PathVariable EscalationId id, Typed typed, Recording recording, Reading reading) {
        PersonalText.Clear reason = typed.words("reopening-why");
        return act(id, "reopened", typed, recording, reading, by -> new ReopenEscalation(
                id, by, reason, calendars.inForceAt(records.now()), records.now()));
    }

    private ModelAndView act(
            EscalationId id,
            String said,
            Typed typed,
            Recording recording,
            Reading reading,
            Function<Actor, EscalationCommand> command) {
        ResponseEntity<RecordedAnswer> recorded = typed.record(() -> recording.onto(id, "/escalations", () -> {
            Worker by = recording.by();
            records.requireVisible(id, by);
            return command.apply(new Actor(by.id(), by.role()));
        }));
        return recorded == null
                ? queue.shown(FormPage.again("queue/escalation", typed), id, reading)
                : FormPage.done("/escalations/" + id, recorded, said);
    }
}
