package org.caseledger.app.automation.raising;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.caseledger.app.automation.Automation;
import org.caseledger.app.automation.HeardFact;
import org.caseledger.app.automation.RecordedCommands;
import org.caseledger.domain.Rating;
import org.caseledger.domain.guideline.GuidelineRule;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.practice.PracticeEvent.StaffBreachRecorded;
import org.caseledger.domain.practice.PracticeRecordId;
import org.caseledger.domain.practiceconcern.PracticeConcernCommand.RaisePracticeConcern;
import org.caseledger.domain.practiceconcern.PracticeGrounds.Ground;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernId;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernType;
import org.junit.jupiter.api.Test;

class PracticeConcernsAreRaisedTest {

    private static final ContactId CONTACT = ContactId.random();
    private static final WorkerId WORKER = WorkerId.random();
    private static final Instant HAPPENED = Instant.parse("2026-11-20T10:02:00Z");

    private final RecordedCommands recorded = new RecordedCommands();
    private final Automation automation = new WhenStaffSideShowsBreachThenRaisePracticeConcern(recorded);

    @Test
    void forEachBreachThatMustBeLookedInto() {
        HeardFact device = HeardFact.of(breach(GuidelineRule.R2, Rating.AMBER));
        HeardFact bedroom = HeardFact.of(breach(GuidelineRule.R5, Rating.GREEN));
        device.isHeardBy(automation);
        bedroom.isHeardBy(automation);
        assertThat(recorded.commands)
                .containsExactly(
                        raise(device, new Ground(
                                PracticeConcernType.DEVICE, GuidelineRule.R2.first(), Rating.AMBER)),
                        raise(bedroom, new Ground(
                                PracticeConcernType.SETTING, GuidelineRule.R5.first(), Rating.GREEN)));
    }

    @Test
    void underTheSameIdHoweverOftenTheRuleWasBrokenOnTheContact() {
        HeardFact.of(breach(GuidelineRule.R2, Rating.AMBER)).isHeardBy(automation);
        HeardFact.of(breach(GuidelineRule.R2, Rating.AMBER)).isHeardBy(automation);
        assertThat(recorded.commands)
                .hasSize(2)
                .extracting(command -> ((RaisePracticeConcern) command).practiceConcern())
                .containsOnly(PracticeConcernId.of(CONTACT, GuidelineRule.R2.id()));
    }

    @Test
    void forNothingTheWorkerSaidOfTheirOwnDress() {
        HeardFact.of(breach(GuidelineRule.R3, Rating.GREEN)).isHeardBy(automation);
        assertThat(recorded.commands).isEmpty();
    }

    private static RaisePracticeConcern raise(HeardFact fact, Ground ground) {
        return new RaisePracticeConcern(
                PracticeConcernId.of(CONTACT, ground.rule().id()), WORKER, CONTACT, ground, fact.id(), HAPPENED);
    }

    private static StaffBreachRecorded breach(GuidelineRule rule, Rating severity) {
        return new StaffBreachRecorded(
                PracticeRecordId.of(CONTACT), CONTACT, WORKER, rule.first(), severity, rule.breachStream(), null,
                HAPPENED);
    }
}
