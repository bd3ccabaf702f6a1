package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Of all who go on from one state of a record, one is recorded; the others are told to read it again. */
@RealLedger
class IfMatchIT {

    private static final int CALLERS = 24;

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
    void ofManyWarningsGivenOnOneStateOneIsRecorded() throws Exception {
        String contact = "/api/v1/contacts/" + recordings.contact(recordings.child());
        String seen = stateOf(contact);

        Api.Answer recorded = oneIsRecorded(contact + "/language-warnings", Recordings.warning(), seen);

        Api.Answer after = practitioner.get(contact, "Ledger-Position", recorded.header("Ledger-Position"));
        assertThat(after.text().split("language-warning-given", -1)).hasSize(2);
        assertThat(practitioner.post(contact + "/language-warnings", Recordings.warning(), "If-Match",
                after.header("ETag")).status()).isEqualTo(201);
    }

    @Test
    void aConclusionWithItsStaffSideIsRecordedOnceAndNothingOfTheOthers() throws Exception {
        String child = recordings.child();
        String contact = "/api/v1/contacts/" + recordings.contact(child);
        String attempted = stateOf(contact);
        long before = Long.parseLong(practitioner.post(contact + "/language-warnings", Recordings.warning())
                .header("Ledger-Position"));
        assertThat(practitioner.post(contact + "/conclusion", Recordings.conclusion(child), "If-Match",
                attempted).problem()).isEqualTo("stale");
        String seen = practitioner.get(contact, "Ledger-Position", Long.toString(before)).header("ETag");

        Api.Answer recorded = oneIsRecorded(contact + "/conclusion", Recordings.conclusion(child), seen);

        long position = Long.parseLong(recorded.header("Ledger-Position"));
        List<String> recordedOfIt = LongStream.rangeClosed(before + 1, position)
                .mapToObj(this::leaf)
                .filter(leaf -> leaf.contains("staff-checks-evaluated"))
                .toList();
        assertThat(recordedOfIt).hasSize(1);
        assertThat(practitioner.get(contact, "Ledger-Position", Long.toString(position)).text()
                .split("contact-concluded", -1)).hasSize(2);
    }

    /** The state of a record that was just made, once it can be read. */
    private String stateOf(String path) {
        return Awaitility.await().until(() -> practitioner.get(path).header("ETag"), tag -> !tag.isEmpty());
    }

    private String leaf(long position) {
        return practitioner.get("/api/v1/ledger/entries/" + position).text();
    }

    @Test
    void ofManyActionsTakenOnOneStateOfAConcernOneIsRecorded() throws Exception {
        Api.Answer reported = practitioner.post("/api/v1/safeguarding-concerns",
                Recordings.concern(recordings.child()));
        String concern = reported.header("Location");
        String seen = practitioner.get(concern, "Ledger-Position", reported.header("Ledger-Position")).header("ETag");

        oneIsRecorded(
                concern + "/immediate-actions",
                "{\"at\": \"" + Recordings.minutesAgo(5) + "\", \"action\": \"Rang the school.\"}",
                seen);
    }

    /** Who is told to come again, as happens on a busy machine, comes again with the same key. */
    private Api.Answer oneIsRecorded(String path, String body, String seen) throws Exception {
        List<Api.Answer> answers = Together.call(CALLERS, () -> {
            String key = UUID.randomUUID().toString();
            return Awaitility.await().until(
                    () -> practitioner.post(path, key, body, new String[]{"If-Match", seen}),
                    answer -> answer.status() != 503);
        });
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).as(answer.text()).isIn(201, 412));
        assertThat(answers.stream().filter(answer -> answer.status() == 412)).hasSize(CALLERS - 1)
                .allSatisfy(answer -> assertThat(answer.problem()).isEqualTo("stale"));
        return answers.stream().filter(answer -> answer.status() == 201).findFirst().orElseThrow();
    }
}
