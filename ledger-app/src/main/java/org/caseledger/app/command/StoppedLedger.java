package org.caseledger.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The ledger as commands use it that need its service stopped: whole, but with nobody let in. */
final class StoppedLedger {

    private static final String APPLICATION = "org.caseledger.app.LedgerApplication";

    private StoppedLedger() {}

    /** Starts it with the settings of the service; whoever is done with it closes it. */
    static ConfigurableApplicationContext start(List<String> settings) {
        SpringApplication application = new SpringApplication();
        application.setSources(Set.of(APPLICATION));
        List<String> arguments = new ArrayList<>(settings);
        arguments.addAll(List.of("--server.port=0", "--server.address=127.0.0.1", "--case-ledger.sample=false"));
        return application.run(arguments.toArray(String[]::new));
    }
}
