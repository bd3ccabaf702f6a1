package org.caseledger.app.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseledger.projections.Facts.MIRA;

import java.util.List;
import org.caseledger.domain.child.Involvement;
import org.caseledger.domain.contact.ContactEvent;
import org.caseledger.domain.guideline.CheckResult.Result;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.EscalationFacts;
import org.caseledger.projections.Facts;
import org.caseledger.projections.children.ReadChild;
import org.caseledger.projections.concerns.ReadConcern;
import org.caseledger.projections.contacts.ContactRecord;
import org.caseledger.projections.contacts.ReadContact;
import org.caseledger.projections.entry.opened.Entry;
import org.caseledger.projections.entry.opened.WorkerNames;
import org.caseledger.projections.projector.StoredEvent;
import org.caseledger.projections.staff.ReadStaff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordsIT {

    private ProjectedLedger projections;

    @BeforeEach
    void project() {
        projections = new ProjectedLedger();
        projections.project(EscalationFacts.everyKind().entries());
    }

    @AfterEach
    void drop() {
        projections.close();
    }

    @Test
    void aContactShowsItsEntriesChecksAndWhatItLedTo() {
        ContactRecord contact = projections.ask(new ReadContact(Facts.CALL));

        assertThat(contact.state()).isEqualTo(ContactRecord.State.RECORDED_IN_ERROR);
        assertThat(contact.childIds()).containsExactlyElementsOf(Facts.SIBLINGS);
        assertThat(contact.entries()).extracting(Entry::position).isEqualTo(positionsOfContactEvents());
        assertThat(contact.checks()).extracting(ContactRecord.Check::rule).containsExactly("R8", "R13");
        assertThat(contact.checks().getFirst().result()).isEqualTo(Result.NOT_MET);
        assertThat(contact.checks().getFirst().reason()).isEqualTo("a towel");
        assertThat(contact.escalations()).containsExactly(EscalationFacts.CLOTHING);
        assertThat(contact.concerns()).containsExactly(Facts.CONCERN);
        assertThat(contact.sequence()).isEqualTo(positionsOfContactEvents().size() - 1);
    }

    @Test
    void eachSectionOfAContactIsReadOnTheRecordOfItsChild() {
        projections.texts.erase(MIRA);

        Entry concluded = projections.ask(new ReadContact(Facts.CALL)).entries().stream()
                .filter(entry -> entry.type().equals("contact-concluded"))
                .findFirst()
                .orElseThrow();

        assertThat(concluded.detail())
                .containsEntry("summary", "all well")
                .extractingByKey("sections")
                .asString()
                .contains("Toby's own words", "views=erased")
                .doesNotContain("Mira's own words");
    }

    @Test
    void aConcernShowsItsEntriesAndWhatItLedTo() {
        ReadConcern.Answer concern = projections.ask(new ReadConcern(Facts.CONCERN));

        assertThat(concern.state()).isEqualTo(ReadConcern.State.TRIAGED);
        assertThat(concern.contactId()).isEqualTo(Facts.CALL);
        assertThat(concern.escalations()).containsExactly(EscalationFacts.DANGER);
        assertThat(concern.entries()).extracting(Entry::type).containsExactly("safeguarding-concern-reported",
                "concern-triaged", "immediate-action-recorded", "mash-referral-made", "lado-referral-made",
                "staff-allegation-made", "referral-acknowledged", "referral-decision-recorded",
                "strategy-discussion-held", "section-47-enquiry-started", "section-47-outcome-recorded",
                "lado-outcome-recorded", "concern-closed", "concern-reopened");
    }

    @Test
    void aChildShowsWhoItIsAndWhoWorksWithIt() {
        ReadChild.Answer child = projections.ask(new ReadChild(MIRA));

        assertThat(child.givenName()).isEqualTo("Mira");
        assertThat(child.nhsNumber()).isNull();
        assertThat(child.team()).isEqualTo(Facts.SOUTH);
        assertThat(child.allocations()).extracting(ReadChild.Allocation::involvement)
                .containsExactly(Involvement.ALLOCATED, Involvement.MANAGER);
        assertThat(child.allocations().getFirst().worker()).isEqualTo("practitioner");
        assertThat(child.sequence()).as("with the plan that was recorded").isEqualTo(2);
    }

    @Test
    void aChildWhoseKeyWasDestroyedHasARecordButNoName() {
        projections.texts.erase(MIRA);

        ReadChild.Answer child = projections.ask(new ReadChild(MIRA));

        assertThat(child.givenName()).isEqualTo("erased");
        assertThat(child.flags()).containsExactly("text-erased");
    }

    @Test
    void workersAreNamedBothWays() {
        WorkerNames names = projections.bean(WorkerNames.class);

        assertThat(names.nameOf(Facts.PRACTITIONER)).isEqualTo("practitioner");
        assertThat(names.nameOf(WorkerId.LEDGER)).isEqualTo("ledger");
        assertThat(names.nameOf(Facts.MANAGER)).as("not in the register").isEqualTo(Facts.MANAGER.toString());
        assertThat(names.named("practitioner")).contains(Facts.PRACTITIONER);
        assertThat(names.named("nobody")).isEmpty();
        assertThat(projections.ask(new ReadStaff()).workers()).extracting(ReadStaff.Registered::signInName)
                .isEqualTo(List.of("practitioner"));
    }

    @Test
    void theNameOfAWorkerWhoseKeyWasDestroyedIsNotShownAgain() {
        WorkerNames names = projections.bean(WorkerNames.class);
        assertThat(names.nameOf(Facts.PRACTITIONER)).isEqualTo("practitioner");

        projections.texts.erase(Facts.PRACTITIONER);

        assertThat(names.nameOf(Facts.PRACTITIONER)).isEqualTo(Facts.PRACTITIONER.toString());
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThatThrownBy(() -> projections.ask(new ReadContact(ContactId.random())))
                .hasMessageContaining("there is no contact");
    }

    private static List<Long> positionsOfContactEvents() {
        return EscalationFacts.everyKind().entries().stream()
                .filter(entry -> entry.event() instanceof ContactEvent)
                .map(StoredEvent::position)
                .toList();
    }
}
