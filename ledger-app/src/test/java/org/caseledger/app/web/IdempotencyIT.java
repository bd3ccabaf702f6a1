package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** However often and from wherever a call comes, what it records is there once. */
@RealLedger
class IdempotencyIT {

    private static final String WARNINGS = "/language-warnings";

    @LocalServerPort
    private int port;

    private Api practitioner;
    private Recordings recordings;

    @BeforeEach
    void signIn() {
        practitioner = Api.at(port, "practitioner");
        recordings = new Recordings(practitioner);
    }

    @Test
    void fiftyThreadsWithOneKeyRecordOneWarning() throws Exception {
        String contact = "/api/v1/contacts/" + recordings.contact(recordings.child());
        String body = Recordings.warning();
        List<Api.Answer> answers = Together.call(50,
                () -> practitioner.post(contact + WARNINGS, "one key", body, new String[0]));
        List<Api.Answer> recorded = answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).as(answer.text()).isIn(201, 409));
        assertThat(recorded.stream().map(Api.Answer::text).distinct()).hasSize(1);
        assertThat(recorded.stream().filter(answer -> answer.header("Idempotent-Replayed").isEmpty())).hasSize(1);
        long position = recorded.getFirst().json().get("position").longValue();
        Api.Answer next = practitioner.post(contact + WARNINGS, Recordings.warning());
        assertThat(next.json().get("position").longValue()).isEqualTo(position + 1);
    }

    @Test
    void aNewChildWithARepeatedKeyIsTheSameChild() {
        String body = """
                      {"mosaicPersonId": "7700001", "givenName": "Kim", "familyName": "Marlow", "dateOfBirth": "2012-01-31",
                       "team": "north"}""";
        Api.Answer first = practitioner.post("/api/v1/children", "child", body, new String[0]);
        Api.Answer again = practitioner.post("/api/v1/children", "child", body, new String[0]);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        Api.Answer other = practitioner.post("/api/v1/children", body);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.problem()).isEqualTo("mosaic-person-id-taken");
    }

    @Test
    void aKeyWithAnotherBodyIs422AndRecordsNothing() {
        String contact = "/api/v1/contacts/" + recordings.contact(recordings.child());
        practitioner.post(contact + WARNINGS, "reused", Recordings.warning(), new String[0]);
        Api.Answer other = practitioner.post(
                contact + WARNINGS, "reused", Recordings.warning().replace("OFFENSIVE", "ABUSIVE"), new String[0]);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void ofTwoWritersWhoEndOneContactOneIsTold() throws Exception {
        String contact = "/api/v1/contacts/" + recordings.contact(recordings.child());
        List<Api.Answer> answers = Together.call(2,
                () -> practitioner.post(contact + "/termination", Recordings.termination(40)));
        assertThat(answers.stream().map(Api.Answer::status)).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void writersOnOneContactAreAllRecordedOneAfterAnother() throws Exception {
        String contact = "/api/v1/contacts/" + recordings.contact(recordings.child());
        List<Api.Answer> answers = Together.call(8, () -> practitioner.post(contact + WARNINGS, Recordings.warning()));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).as(answer.text()).isEqualTo(201));
        assertThat(answers.stream().map(answer -> answer.json().get("position").longValue()).distinct()).hasSize(8);
    }
}
