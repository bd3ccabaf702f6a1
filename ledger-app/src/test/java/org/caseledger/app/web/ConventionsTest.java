package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseledger.domain.contact.ContactCommand.TerminateContact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = WebUnderTest.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ConventionsTest {

    private static final String CONTACT = "/api/v1/contacts/00000000-0000-4000-8000-00000000000a";

    @LocalServerPort
    private int port;

    @Autowired
    private RecorderInMemory recorder;

    @BeforeEach
    void forget() {
        recorder.reset();
    }

    @Test
    void aCallThatRecordsAnswersWhatWhereAndWhen() {
        Api.Answer answer = Api.at(port, "practitioner").post(CONTACT + "/termination",
                """
                {"reason": "CLOTHING", "terminatedAt": "2026-11-20T10:02:00.1234567+00:00", "explanationGiven": true,
                 "rationale": "An adult was not suitably dressed."}
                """);
        assertThat(answer.text()).isEqualTo(
                """
                {"id":"00000000-0000-4000-8000-00000000000a","position":0,"recordedAt":"2026-11-20T12:00:00Z"}""");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(CONTACT);
        assertThat(answer.header("Ledger-Position")).isEqualTo("0");
        assertThat(((TerminateContact) recorder.onlyCommand()).terminatedAt())
                .hasToString("2026-11-20T10:02:00.123456Z");
    }
}
