package org.caseledger.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @Test
    void settingsAloneStartTheService() {
        assertThat(Commands.areAskedForBy()).isFalse();
        assertThat(Commands.areAskedForBy("--server.port=8090", "doctor")).isFalse();
        assertThat(Commands.areAskedForBy("doctor", "--server.port=8090")).isTrue();
        assertThat(Commands.areAskedForBy("--help")).isTrue();
    }

    @Test
    void anUnknownCommandIsRefusedInOneSentence() {
        assertThat(run("mend")).isEqualTo(2);
        assertThat(complained.toString().lines()).containsExactly(
                "There is no command mend; the commands are benchmark, doctor, enrol, export, help, rebuild, recover, replay, status,"
                        + " version, witness.");
        assertThat(said.toString()).isEmpty();
    }

    @Test
    void anArgumentThatIsNoSettingIsRefusedInOneSentence() {
        assertThat(run("doctor", "case-ledger.home")).isEqualTo(2);
        assertThat(complained.toString().lines()).containsExactly(
                "case-ledger.home is no setting; settings are given as --name=value.");
    }

    @Test
    void theDoctorTakesTheSettingsOfTheServiceAndSaysWhatIsWrongWithThem() {
        assertThat(run("doctor", "--spring.datasource.url=jdbc:mysql://localhost/ledger")).isEqualTo(1);
        assertThat(said.toString())
                .contains("CREATE ROLE")
                .contains("refused  SPRING_DATASOURCE_URL must begin with jdbc:postgresql:");
    }

    @Test
    void helpNamesEveryCommand() {
        assertThat(run("--help")).isZero();
        assertThat(said.toString()).contains("doctor", "version", "Without a command the service starts");
    }

    @Test
    void theVersionIsSaid() {
        assertThat(run("version")).isZero();
        assertThat(said.toString()).startsWith("Case Ledger ").contains("Java ");
    }

    private int run(String... arguments) {
        return Commands.run(new PrintWriter(said, true), new PrintWriter(complained, true), arguments);
    }
}
