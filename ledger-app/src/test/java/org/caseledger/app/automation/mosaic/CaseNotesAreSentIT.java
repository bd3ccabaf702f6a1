package org.caseledger.app.automation.mosaic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.app.access.Questions;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.automation.RecordedCommands;
import org.caseledger.app.database.TestDatabase;
import org.caseledger.app.database.TestDatabases;
import org.caseledger.app.recording.Recorder;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.casenote.CaseNoteCommand.ConfirmCaseNotes;
import org.caseledger.domain.casenote.CaseNoteCommand.RecordExport;
import org.caseledger.domain.casenote.CaseNoteCommand.RecordFailure;
import org.caseledger.domain.casenote.CaseNotesId;
import org.caseledger.domain.casenote.MosaicFailure;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.Question;
import org.caseledger.projections.casenotes.CaseNote;
import org.caseledger.projections.casenotes.ReadCaseNote;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case note comes to Mosaic once, however it is answered and whoever falls over when; where it does not, that shows. */
class CaseNotesAreSentIT {

    private static final ContactId CONTACT = new ContactId(UUID.fromString("6f1d1f2e-97b1-4c06-9f0e-3a1c50e4a001"));
    private static final ChildId CHILD = new ChildId(UUID.fromString("6f1d1f2e-97b1-4c06-9f0e-3a1c50e4a002"));
    private static final CaseNotesId NOTES = CaseNotesId.of(CONTACT);
    private static final String KEY = CaseNotesId.note(CONTACT, CHILD).toString();
    private static final WorkerId AUTHOR = new WorkerId(UUID.fromString("6f1d1f2e-97b1-4c06-9f0e-3a1c50e4a003"));

    /** Nobody waits so long: it is there so that a slow machine changes nothing. */
    private static final Duration LONG = Duration.ofSeconds(30);

    private static final TestDatabase DATABASE = TestDatabases.fresh();

    private final JdbcClient jdbc = JdbcClient.create(DATABASE.superuser());
    private final CaseNoteOutbox outbox = new CaseNoteOutbox(DATABASE.writer());
    private final RecordedCommands recorded = new RecordedCommands();
    private final SmallMosaic mosaic = new SmallMosaic();
    private List<String> flags = List.of();
    private Instant now = Instant.parse("2026-11-18T10:00:00Z");

    @BeforeEach
    void oneNoteWaits() {
        jdbc.sql("TRUNCATE app.case_note_outbox").update();
        outbox.add(CONTACT, Set.of(CHILD), UUID.randomUUID(), now, AUTHOR);
        outbox.add(CONTACT, Set.of(CHILD), UUID.randomUUID(), now, AUTHOR);
    }

    @AfterEach
    void close() {
        mosaic.close();
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void isSentOnceHoweverManyNodesLookHoweverOften() {
        node(LONG).look();
        node(LONG).look();
        assertThat(mosaic.taken()).singleElement().satisfies(sent -> {
            assertThat(sent.key()).isEqualTo(KEY);
            assertThat(sent.authorization()).isEqualTo("Bearer known-to-mosaic");
            assertThat(sent.body()).contains("\"mosaicPersonId\":\"1234567\"", "\"text\":\"A calm talk.\"");
        });
        assertThat(recorded.commands).containsExactly(confirmed("774001", now));
        assertThat(row()).isEqualTo("CONFIRMED 1 HTTP 201");
    }

    @Test
    void isSentAgainUnderTheSameKeyWhereANodeDiedBeforeItCouldRecordTheAnswer() {
        Recorder dying = new Recorder() {
            @Override
            public Recorded record(Object command, Worker by, ReceiptRequest receipt,
                    org.caseledger.app.recording.Seen seen) {
                throw new NodeKilled();
            }

            @Override
            public Recorded recall(Worker by, ReceiptRequest receipt) {
                return null;
            }
        };
        assertThatThrownBy(() -> node(LONG, dying).look()).isInstanceOf(NodeKilled.class);
        node(LONG).look();
        assertThat(mosaic.taken()).as("another node waits until the claim of the dead one runs out").hasSize(1);

        jdbc.sql("UPDATE app.case_note_outbox SET claimed_until = '-infinity'").update();
        mosaic.next((exchange, key) -> SmallMosaic.say(
                exchange, 409, "{\"id\": \"%s\", \"mosaicCaseNoteId\": %s}".formatted(key, mosaic.keep(key))));
        node(LONG).look();

        assertThat(mosaic.taken()).hasSize(2).extracting(SmallMosaic.Taken::key).containsOnly(KEY);
        assertThat(mosaic.kept()).isEqualTo(1);
        assertThat(recorded.commands).containsExactly(confirmed("774001", now));
        assertThat(row()).isEqualTo("CONFIRMED 1 HTTP 409");
    }

    @Test
    void isSentAgainWhereTheAnswerWasLost() {
        mosaic.next((exchange, key) -> {
            mosaic.keep(key);
            throw new IOException("the line went dead");
        });
        node(LONG).look();
        assertThat(row()).startsWith("WAITING 1 ");
        now = now.plusSeconds(10);
        node(LONG).look();
        assertThat(mosaic.kept()).isEqualTo(1);
        assertThat(recorded.commands).containsExactly(confirmed("774001", now));
    }

    @Test
    void isNotTakenForRecordedByAnAnswerThatIsNoneAndFailsAfter15Minutes() {
        for (int attempt = 0; attempt < 3; attempt++) {
            mosaic.next((exchange, key) -> SmallMosaic.say(exchange, 200, "<html>Welcome</html>"));
        }
        node(LONG).look();
        now = now.plus(Duration.ofMinutes(15)).minusMillis(1);
        node(LONG).look();
        assertThat(recorded.commands).isEmpty();
        now = now.plus(Duration.ofMinutes(1));
        node(LONG).look();
        assertThat(recorded.commands).containsExactly(
                new RecordFailure(NOTES, CONTACT, CHILD, MosaicFailure.UNREADABLE_ANSWER, 3, now));
        assertThat(row()).isEqualTo("WAITING 3 HTTP 200, not to be read");

        now = now.plus(Duration.ofHours(1));
        node(LONG).look();
        assertThat(recorded.commands).last().isEqualTo(confirmed("774001", now));
    }

    @Test
    void isGivenUpForThisTimeWhereNobodyAnswersAndTheOthersWaitForTheNextLook() {
        ChildId sibling = new ChildId(UUID.randomUUID());
        mosaic.keepTheNextAndNeverAnswer();
        outbox.add(CONTACT, Set.of(sibling), UUID.randomUUID(), now.plusSeconds(1), AUTHOR);
        node(Duration.ofMillis(200)).look();
        assertThat(mosaic.taken()).hasSize(1);
        assertThat(row()).isEqualTo("WAITING 1 no answer within 200 ms");

        node(LONG).look();
        assertThat(mosaic.taken()).hasSize(2);
    }

    @Test
    void isTriedAgainLaterAndLater() {
        for (int attempt = 0; attempt < 3; attempt++) {
            mosaic.next((exchange, key) -> SmallMosaic.say(exchange, 503, ""));
        }
        node(LONG).look();
        node(LONG).look();
        assertThat(mosaic.taken()).as("not before the pause is over").hasSize(1);
        now = now.plusSeconds(10);
        node(LONG).look();
        now = now.plusSeconds(10);
        node(LONG).look();
        assertThat(mosaic.taken()).as("the second pause is longer").hasSize(2);
        now = now.plusSeconds(10);
        node(LONG).look();
        assertThat(mosaic.taken()).hasSize(3);
    }

    @Test
    void isExportedAndNeverSentAgainWhereItWasTakenWithoutAnId() {
        mosaic.next((exchange, key) -> SmallMosaic.say(exchange, 202, "{\"id\": \"" + key + "\"}"));
        node(LONG).look();
        now = now.plus(Duration.ofDays(1));
        node(LONG).look();
        assertThat(mosaic.taken()).hasSize(1);
        assertThat(recorded.commands).containsExactly(
                new RecordExport(NOTES, CONTACT, CHILD, 1, now.minus(Duration.ofDays(1))));
        assertThat(row()).isEqualTo("TAKEN 1 HTTP 202");
    }

    @Test
    void isFailedAtOnceAndNeverSentAgainWhereItIsRefused() {
        mosaic.next((exchange, key) -> SmallMosaic.say(exchange, 422, "{\"title\": \"No such person\"}"));
        node(LONG).look();
        node(LONG).look();
        assertThat(mosaic.taken()).hasSize(1);
        assertThat(recorded.commands).containsExactly(
                new RecordFailure(NOTES, CONTACT, CHILD, MosaicFailure.REFUSED, 1, now));
        assertThat(row()).isEqualTo("REFUSED 1 HTTP 422");
    }

    @Test
    void isNotSentWhereSomebodyConfirmedItByHandOrItWasRecordedInError() {
        outbox.confirmed(CONTACT, Set.of(CHILD));
        node(LONG).look();
        jdbc.sql("UPDATE app.case_note_outbox SET state = 'WAITING'").update();
        outbox.withdraw(CONTACT);
        node(LONG).look();
        assertThat(mosaic.taken()).isEmpty();
        assertThat(recorded.commands).isEmpty();
    }

    @Test
    void isNotSentWhereItsWordsWereErasedOrDoNotOpen() {
        flags = List.of("text-damaged");
        node(LONG).look();
        assertThat(row()).isEqualTo("WAITING 1 not sent: its text is damaged");
        flags = List.of("text-erased");
        now = now.plusSeconds(10);
        node(LONG).look();
        assertThat(mosaic.taken()).isEmpty();
        assertThat(recorded.commands).containsExactly(
                new RecordFailure(NOTES, CONTACT, CHILD, MosaicFailure.TEXT_ERASED, 2, now));
        assertThat(row()).startsWith("OVER 2 ");
    }

    @Test
    void isNotRecordedOfSomebodyWhoseWordsAreErasedAndIsOver() {
        recorded.refusal = new RuleBroken(RuleBroken.Kind.CONFLICT, "personal-data-erased", "erased");
        node(LONG).look();
        assertThat(row()).isEqualTo("CONFIRMED 1 HTTP 201");
    }

    private static ConfirmCaseNotes confirmed(String id, Instant at) {
        return new ConfirmCaseNotes(
                NOTES, CONTACT, Set.of(CHILD), new PersonalText.Clear(id), at, WorkerId.LEDGER, at);
    }

    private String row() {
        return jdbc.sql("SELECT state || ' ' || attempts || ' ' || receipt FROM app.case_note_outbox WHERE note = ?")
                .param(UUID.fromString(KEY))
                .query(String.class)
                .single();
    }

    private WhenCaseNoteWaitsThenSend node(Duration patience) {
        return node(patience, recorded);
    }

    private WhenCaseNoteWaitsThenSend node(Duration patience, Recorder recorder) {
        URI endpoint = mosaic.address();
        return new WhenCaseNoteWaitsThenSend(
                outbox, new OneAnswer(),
                new MosaicOverHttp(endpoint, new MosaicSettings(endpoint, "known-to-mosaic", patience)), recorder,
                () -> now);
    }

    /** As a node that dies: nothing after it runs. */
    private static final class NodeKilled extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** A note that needs neither projection nor vault. */
    private final class OneAnswer implements Questions {

        @Override
        public <A> Answered<A> ask(Question<A> question, Worker by, long atLeast) {
            ReadCaseNote about = (ReadCaseNote) (Object) question;
            assertThat(by).isEqualTo(Worker.LEDGER);
            Instant began = Instant.parse("2026-11-18T09:00:00Z");
            return new Answered<>(
                    question.answer().cast(new CaseNote(
                            CaseNotesId.note(about.contact(), about.child()), Channel.VIDEO,
                            "Video call with child or family", began, began, null, "practitioner", "A calm talk.",
                            about.contact(), about.child(), "1234567", CaseNote.Status.NOT_EXPORTED, null, null,
                            flags)),
                    1);
        }
    }
}
