package org.caseledger.app.web.pages.contact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseledger.app.access.decision.ChildAccess;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.app.web.conventions.recording.RecordedAnswer;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.app.web.pages.form.FormPage;
import org.caseledger.app.web.pages.form.Typed;
import org.caseledger.domain.contact.ContactCommand.RecordContactAttempt;
import org.caseledger.domain.contact.attempt.AttemptOutcome;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.contact.attempt.Direction;
import org.caseledger.domain.contact.attempt.Purpose;
import org.caseledger.domain.device.DeviceOwnership;
import org.caseledger.domain.guideline.CheckAnswer;
import org.caseledger.domain.guideline.CheckResult.Result;
import org.caseledger.domain.guideline.GuidelineRule;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.practice.LocationType;
import org.caseledger.projections.children.ReadChildren;
import org.caseledger.projections.children.ReadChildren.Named;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Begins a contact: which way, and, before a call, the short checks the guideline asks for. */
@Controller
class NewContactController {

    private static final String START = "contact/start";
    private static final int MOST_OTHERS = 50;
    private static final List<Result> ANSWERS = List.of(Result.MET, Result.NOT_MET, Result.NOT_APPLICABLE);
    private static final List<Channel> CALLS = List.of(
            Channel.VIDEO, Channel.LIVE_WEBCAM, Channel.AUDIO, Channel.PHONE, Channel.IN_PERSON);

    /** What only the worker can answer before the call; device, place and platform are answered by what is said of them. */
    private static final List<GuidelineRule> ASKED = List.of(GuidelineRule.R3, GuidelineRule.R6, GuidelineRule.R7);

    private final Records records;
    private final ChildAccess access;
    private final Choices choices;

    NewContactController(Records records, ChildAccess access, Choices choices) {
        this.records = records;
        this.access = access;
        this.choices = choices;
    }

    @GetMapping("/contacts/new")
    ModelAndView choose(@RequestParam("child") ChildId child, Reading reading) {
        records.requireVisible(child, reading.by());
        ModelAndView page = new ModelAndView("contact/new");
        page.addObject("child", named(List.of(child), reading).getFirst());
        return page;
    }

    @GetMapping("/contacts/start")
    ModelAndView ask(@RequestParam("child") ChildId child, Reading reading) {
        Map<String, String> usual = new LinkedHashMap<>();
        usual.put("channel", Channel.VIDEO.name());
        usual.put("purpose", Purpose.PLANNED_CONTACT.name());
        usual.put("platform", "microsoft-teams");
        usual.put("ownership", DeviceOwnership.COUNCIL.name());
        return form(FormPage.shown(START, Typed.with(usual)), child, reading);
    }

    @PostMapping("/contacts/start")
    ModelAndView start(@RequestParam("child") ChildId child, Typed typed, Recording recording, Reading reading) {
        ContactId id = ContactId.random();
        Channel channel = typed.one("channel", Channel.class, "problem.channel-missing");
        Purpose purpose = typed.one("purpose", Purpose.class, "problem.purpose-missing");
        LocationType place = typed.one("place", LocationType.class, "problem.place-missing");
        List<CheckAnswer> checks = checks(typed);
        var platform = choices.platform(typed, channel);
        var device = choices.device(typed);
        ResponseEntity<RecordedAnswer> recorded = typed.record(() -> recording.create(
                id,
                "/contacts",
                () -> new RecordContactAttempt(
                        id,
                        recording.by().id(),
                        children(child, typed, recording),
                        channel,
                        Direction.OUTBOUND,
                        platform,
                        purpose,
                        null,
                        records.now(),
                        AttemptOutcome.HELD,
                        null,
                        device,
                        place,
                        null,
                        checks)));
        return recorded == null
                ? form(FormPage.again(START, typed), child, reading)
                : FormPage.done(String.valueOf(recorded.getHeaders().getLocation()), recorded, "contact-started");
    }

    private Set<ChildId> children(ChildId child, Typed typed, Recording recording) {
        List<ChildId> all = new ArrayList<>(List.of(child));
        typed.all("also").stream().map(ChildId::of).filter(also -> !also.equals(child)).forEach(all::add);
        return records.visible(all, recording.by());
    }

    /** A check that is left open is not answered for the worker; one that was not met says why. */
    private static List<CheckAnswer> checks(Typed typed) {
        List<CheckAnswer> answers = new ArrayList<>();
        for (GuidelineRule rule : ASKED) {
            Result result = typed.one(rule.name(), Result.class, "problem.check-missing." + rule);
            var reason = typed.wordsIfAny(rule + "-reason");
            if (result == Result.NOT_MET && reason == null && !typed.text(rule.name()).isEmpty()) {
                typed.refuse(rule + "-reason", "problem.check-reason-missing");
            }
            answers.add(new CheckAnswer(rule, result, reason));
        }
        return answers;
    }

    private ModelAndView form(ModelAndView page, ChildId child, Reading reading) {
        page.addObject("child", named(List.of(child), reading).getFirst());
        page.addObject("others", named(
                access.caseload(reading.by(), MOST_OTHERS).stream().filter(one -> !one.equals(child)).toList(),
                reading));
        page.addObject("channels", CALLS);
        page.addObject("purposes", Purpose.values());
        page.addObject("places", LocationType.values());
        page.addObject("ownerships", DeviceOwnership.values());
        page.addObject("asked", ASKED);
        page.addObject("answers", ANSWERS);
        return page;
    }

    private static List<Named> named(List<ChildId> children, Reading reading) {
        return reading.answer(new ReadChildren(children)).children();
    }
}
