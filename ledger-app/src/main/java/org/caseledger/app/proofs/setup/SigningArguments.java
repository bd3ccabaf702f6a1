package org.caseledger.app.proofs.setup;

import java.util.List;
import org.caseledger.app.proofs.keys.SigningKey;
import org.caseledger.app.proofs.signing.CheckpointSigner;
import org.caseledger.app.proofs.signing.Signing;
import org.caseledger.app.setup.SetupProblem;
import org.caseledger.app.store.append.head.LogName;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * How an operator rotates the keys that sign: the signing node is started with {@code --rotate-checkpoint-keys}, later with
 * {@code --retire-checkpoint-key=1}. In between both keys sign.
 */
final class SigningArguments implements ApplicationRunner {

    static final String ROTATE = "rotate-checkpoint-keys";
    static final String RETIRE = "retire-checkpoint-key";

    private static final Logger LOG = LoggerFactory.getLogger(SigningArguments.class);

    private final Signing signing;

    SigningArguments(Signing signing) {
        this.signing = signing;
    }

    /** Carries out what the command line asks for; refuses with {@link SetupProblem} what cannot be done. */
    @Override
    public void run(ApplicationArguments arguments) {
        boolean rotate = arguments.containsOption(ROTATE);
        boolean retire = arguments.containsOption(RETIRE);
        if (retire) {
            int number = number(arguments.getOptionValues(RETIRE));
            for (LogName log : LogName.values()) {
                signing.keys().retire(log.value(), number);
                LOG.info("Key {} signs the {} log no more", number, log.value());
            }
        }
        if (rotate) {
            for (LogName log : LogName.values()) {
                SigningKey made = signing.keys().add(log.value());
                LOG.info("Key {} signs the {} log from now on, beside those before it", made.number(), log.value());
            }
        }
        if (rotate || retire) {
            for (LogName log : LogName.values()) {
                CheckpointSigner signer = signing.of(log);
                if (signer != null) {
                    signer.sign();
                }
            }
        }
    }

    private static int number(@Nullable List<String> values) {
        if (values == null || values.size() != 1 || !values.getFirst().matches("[1-9][0-9]{0,5}")) {
            throw new SetupProblem("--" + RETIRE + " needs the number of one key, such as --" + RETIRE + "=1.");
        }
        return Integer.parseInt(values.getFirst());
    }
}
