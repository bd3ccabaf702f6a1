package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Readers who wait for a position: however many there are, they take nothing from those who record. */
@RealLedger
class WaitingForAPositionIT {

    private static final int READERS = 60;

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
    void aPositionThatNeverComesIsToldAfterTwoSecondsAndRecordingGoesOnMeanwhile() throws Exception {
        String child = recordings.child();
        String timeline = "/api/v1/children/" + child + "/timeline?position=9000000";
        Thread.Builder reader = Thread.ofVirtual();
        List<Thread> waiting = java.util.stream.IntStream.range(0, READERS)
                .mapToObj(n -> reader.start(() -> practitioner.get(timeline)))
                .toList();

        assertThat(recordings.contact(child)).as("somebody records while others wait").isNotEmpty();

        for (Thread one : waiting) {
            one.join();
        }
        long begun = System.nanoTime();
        Api.Answer behind = practitioner.get(timeline);
        assertThat(behind.status()).isEqualTo(503);
        assertThat(behind.problem()).isEqualTo("projection-behind");
        assertThat(behind.header("Retry-After")).isEqualTo("1");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(5));
    }

    @Test
    void manyWhoWaitForOnePositionAllSeeIt() throws Exception {
        String child = recordings.child();
        String contact = "/api/v1/contacts/" + recordings.contact(child);
        String position = practitioner.post(contact + "/language-warnings", Recordings.warning())
                .header("Ledger-Position");

        List<Api.Answer> answers = Together.call(READERS,
                () -> practitioner.get("/api/v1/children/" + child + "/timeline", "Ledger-Position", position));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.text()).contains("language-warning-given");
            assertThat(Long.parseLong(answer.header("Ledger-Position")))
                    .isGreaterThanOrEqualTo(Long.parseLong(position));
        });
    }

    @Test
    void thePositionMayBeAskedForInTheAddressToo() {
        String child = recordings.child();
        String contact = "/api/v1/contacts/" + recordings.contact(child);
        String position = practitioner.post(contact + "/language-warnings", Recordings.warning())
                .header("Ledger-Position");

        assertThat(practitioner.get(contact + "?position=" + position).text()).contains("language-warning-given");
        assertThat(practitioner.get(contact + "?position=soon").status()).isEqualTo(400);
    }
}
