package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the API answers, from the first recording to the resolved escalation, as the OpenAPI document says. */
@RealLedger
class ApiAnswersIT {

    @LocalServerPort
    private int port;

    private Api practitioner;
    private Api manager;
    private Recordings recordings;
    private ApiDocument document;

    @BeforeEach
    void signIn() {
        practitioner = Api.at(port, "practitioner");
        manager = Api.at(port, "manager");
        recordings = new Recordings(practitioner);
        document = ApiDocument.of(Api.at(port, "admin"));
    }

    @Test
    void anEndedCallIsOnTheTimelineAndItsEscalationGoesThroughTheQueue() {
        String child = recordings.child();
        String contact = recordings.contact(child);
        Api.Answer ended = practitioner.post("/api/v1/contacts/" + contact + "/termination",
                Recordings.termination(40));
        String position = ended.header("Ledger-Position");

        Api.Answer timeline = practitioner.get("/api/v1/children/" + child + "/timeline?type=contact-terminated",
                "Ledger-Position", position);
        assertThat(timeline.status()).as(timeline.text()).isEqualTo(200);
        document.assertAgrees(timeline.json(), "GET", "/api/v1/children/{id}/timeline", "200");
        assertThat(timeline.json().get("items").get(0).get("type").stringValue()).isEqualTo("contact-terminated");
        assertThat(timeline.json().get("items").get(0).get("recordedBy").stringValue()).isEqualTo("practitioner");
        assertThat(timeline.json().has("next")).isTrue();
        assertThat(Long.parseLong(timeline.header("Ledger-Position"))).isGreaterThanOrEqualTo(Long.parseLong(position));

        Api.Answer read = practitioner.get("/api/v1/contacts/" + contact + "?position=" + position);
        document.assertAgrees(read.json(), "GET", "/api/v1/contacts/{id}", "200");
        assertThat(read.json().get("state").stringValue()).isEqualTo("TERMINATED");

        JsonNode item = await().until(() -> firstEscalation(child), found -> found != null);
        String escalation = "/api/v1/escalations/" + item.get("id").stringValue();
        Api.Answer one = manager.get(escalation);
        document.assertAgrees(one.json(), "GET", "/api/v1/escalations/{id}", "200");
        assertThat(one.json().get("rule").stringValue()).isEqualTo("ESC-4");
        assertThat(practitioner.post(escalation + "/acknowledgement", "{}").status()).isEqualTo(403);
        assertThat(manager.post(escalation + "/acknowledgement", "{}", "If-Match", one.header("ETag")).status())
                .isEqualTo(201);
        assertThat(manager.post(escalation + "/assignment", "{\"worker\": \"manager\"}", "If-Match", one.header("ETag"))
                .status()).isEqualTo(412);
        assertThat(
                manager.post(escalation + "/decision", "{\"decision\": \"VISIT\", \"rationale\": \"See the child.\"}")
                        .status())
                .isEqualTo(201);
        Api.Answer resolved = manager.post(escalation + "/resolution",
                "{\"outcome\": \"DONE\", \"reason\": \"Seen.\"}");
        assertThat(resolved.status()).as(resolved.text()).isEqualTo(201);
        Api.Answer after = manager.get(escalation, "Ledger-Position", resolved.header("Ledger-Position"));
        assertThat(after.json().get("status").stringValue()).isEqualTo("RESOLVED");
    }

    private JsonNode firstEscalation(String child) {
        Api.Answer queue = manager.get("/api/v1/escalations?childId=" + child);
        assertThat(queue.status()).as(queue.text()).isEqualTo(200);
        document.assertAgrees(queue.json(), "GET", "/api/v1/escalations", "200");
        return queue.json().get("items").get(0);
    }

    @Test
    void childrenConcernsStaffAndEntriesAgreeWithTheDocument() {
        String child = recordings.child();
        Api.Answer concern = practitioner.post("/api/v1/safeguarding-concerns", Recordings.concern(child));
        String position = concern.header("Ledger-Position");
        Api.Answer readChild = practitioner.get("/api/v1/children/" + child, "Ledger-Position", position);
        document.assertAgrees(readChild.json(), "GET", "/api/v1/children/{id}", "200");
        assertThat(readChild.json().get("givenName").stringValue()).isEqualTo("Robin");
        Api.Answer readConcern = practitioner.get(concern.header("Location"), "Ledger-Position", position);
        document.assertAgrees(readConcern.json(), "GET", "/api/v1/safeguarding-concerns/{id}", "200");
        Api.Answer staff = Api.at(port, "admin").get("/api/v1/staff");
        document.assertAgrees(staff.json(), "GET", "/api/v1/staff", "200");
        assertThat(staff.json().get("items").size()).isEqualTo(10);
        Api.Answer entry = Api.at(port, "lado").get("/api/v1/ledger/entries/" + position);
        document.assertAgrees(entry.json(), "GET", "/api/v1/ledger/entries/{position}", "200");
        assertThat(entry.text()).doesNotContain("Seen on the call");
    }

    @Test
    void anAnswerThatCannotHaveReadSoFarIs503() {
        Api.Answer answer = manager.get("/api/v1/escalations", "Ledger-Position", "999999999");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("projection-behind");
    }

    @Test
    void pagesOfATimelineFollowEachOther() {
        String child = recordings.child();
        recordings.contact(child);
        String last = practitioner.post("/api/v1/safeguarding-concerns", Recordings.concern(child))
                .header("Ledger-Position");
        String path = "/api/v1/children/" + child + "/timeline?limit=1";
        JsonNode first = practitioner.get(path, "Ledger-Position", last).json();
        JsonNode second = practitioner.get(path + "&cursor=" + first.get("next").stringValue()).json();
        assertThat(first.get("items").size()).isEqualTo(1);
        assertThat(second.get("items").get(0).get("position").longValue())
                .isNotEqualTo(first.get("items").get(0).get("position").longValue());
    }
}
