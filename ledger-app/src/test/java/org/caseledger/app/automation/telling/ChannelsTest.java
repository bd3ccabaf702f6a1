package org.caseledger.app.automation.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.app.automation.telling.SmallMailServer.Mood;
import org.caseledger.app.automation.turns.NoticeKind;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChannelsTest {

    private static final Message MESSAGE = new Message(
            UUID.fromString("6f3a2f52-5a0e-4b36-9c44-0d1f2e3a4b5c"), "manager@example.org", NoticeKind.ITS_TURN,
            EscalationId.of("00000000-0000-4000-8000-0000000000e4"), "https://ledger.example.org/escalations/");

    private SmallMailServer server;
    private Channel mail;

    @BeforeEach
    void startServer() throws IOException {
        server = new SmallMailServer();
        mail = new SmtpChannel(new TellingSettings.Smtp(
                "127.0.0.1", server.port(), null, null, "ledger@example.org", false, Duration.ofMillis(500)));
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void mailIsTakenAndItsReceiptIsWhatTheServerSaid() throws IOException {
        assertThat(mail.deliver(MESSAGE)).isEqualTo("250 taken as number 1");
        assertThat(server.taken).singleElement().asString()
                .contains("Message-ID: <" + MESSAGE.id() + "@case-ledger>")
                .contains("To: manager@example.org")
                .contains("Subject: Case Ledger: an item needs you")
                .contains("https://ledger.example.org/escalations/00000000-0000-4000-8000-0000000000e4");
    }

    @ParameterizedTest
    @EnumSource(value = Mood.class, names = "TAKES", mode = EnumSource.Mode.EXCLUDE)
    void whatTheServerDidNotSayItTookHasNoReceipt(Mood mood) {
        server.mood = mood;
        assertThatThrownBy(() -> mail.deliver(MESSAGE)).isInstanceOf(IOException.class);
    }

    @Test
    void mailGivenAgainAfterTheServerHungUpHasTheSameMessageId() throws IOException {
        server.mood = Mood.HANGS_UP_AFTER_DATA;
        assertThatThrownBy(() -> mail.deliver(MESSAGE)).isInstanceOf(IOException.class);
        server.mood = Mood.TAKES;
        mail.deliver(MESSAGE);
        assertThat(server.taken).hasSize(2).allMatch(
                each -> each.contains("Message-ID: <" + MESSAGE.id() + "@case-ledger>"));
    }

    @Test
    void aFileDeliveredTwiceIsOneFile(@TempDir Path folder) throws IOException {
        Channel files = new FileChannel(folder);
        files.deliver(MESSAGE);
        files.deliver(MESSAGE);
        try (Stream<Path> found = Files.list(folder)) {
            assertThat(found).singleElement().satisfies(file -> assertThat(Files.readString(file))
                    .startsWith("To: manager@example.org")
                    .contains("00000000-0000-4000-8000-0000000000e4"));
        }
    }
}
