package org.caseledger.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class SettingsByDatabaseTest {

    private static MockEnvironment with(MockEnvironment environment) {
        new SettingsByDatabase().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }

    @Test
    void aTryOutLedgerListensToThisMachineOnlyAndShowsItsDocument() {
        MockEnvironment environment = with(new MockEnvironment());
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty("springdoc.api-docs.enabled")).isEqualTo("true");
        assertThat(environment.getProperty("management.server.port")).isNull();
    }

    @Test
    void aLedgerWithADatabaseOfItsOwnHidesTheDocumentAndMeasuresElsewhere() {
        MockEnvironment environment = with(new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:postgresql://db.example/ledger"));
        assertThat(environment.getProperty("server.address")).isNull();
        assertThat(environment.getProperty("springdoc.api-docs.enabled")).isEqualTo("false");
        assertThat(environment.getProperty("management.server.port")).isEqualTo("8081");
    }

    @Test
    void whatIsSetGoesBefore() {
        MockEnvironment environment = with(new MockEnvironment().withProperty("server.address", "0.0.0.0"));
        assertThat(environment.getProperty("server.address")).isEqualTo("0.0.0.0");
    }
}
