package org.caseledger.app.vault.setup;

import java.util.List;
import org.caseledger.app.setup.SetupProblem;
import org.caseledger.app.vault.keys.KeyRotation;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * How an operator rotates the key-encryption key: one node is started with {@code --rotate-vault-keys}, later with
 * {@code --destroy-vault-key-version=1}. Both work while the ledger records, and both can be given again after a kill.
 */
final class RotationArguments implements ApplicationRunner {

    static final String ROTATE = "rotate-vault-keys";
    static final String DESTROY = "destroy-vault-key-version";

    private final KeyRotation rotation;

    RotationArguments(KeyRotation rotation) {
        this.rotation = rotation;
    }

    /** Carries out what the command line asks for; refuses with {@link SetupProblem} what cannot be done. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption(ROTATE)) {
            rotation.rotate();
        }
        if (arguments.containsOption(DESTROY)) {
            rotation.destroyVersion(version(arguments.getOptionValues(DESTROY)));
        }
    }

    private static int version(@Nullable List<String> values) {
        if (values == null || values.size() != 1 || !values.getFirst().matches("[1-9][0-9]{0,5}")) {
            throw new SetupProblem("--" + DESTROY + " needs the number of one version, such as --" + DESTROY + "=1.");
        }
        return Integer.parseInt(values.getFirst());
    }
}
