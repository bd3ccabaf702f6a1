package org.caseledger.app;

import org.caseledger.app.command.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Case Ledger, or one of its {@link Commands} where the first argument names one. */
@SpringBootApplication
public class LedgerApplication {

    /**
     * Starts the service and returns, or runs a command and ends with its exit status.
     *
     * @param arguments a command with its own arguments, or settings of the service as {@code --name=value}
     */
    public static void main(String[] arguments) {
        if (Commands.areAskedForBy(arguments)) {
            System.exit(Commands.run(arguments));
        }
        SpringApplication.run(LedgerApplication.class, arguments);
    }
}
