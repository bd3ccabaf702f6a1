package org.caseledger.app.proofs.setup;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.UUID;
import org.caseledger.app.proofs.keys.CheckpointKeys;
import org.caseledger.app.proofs.keys.SigningKeyStore;
import org.caseledger.app.proofs.keys.SigningKeysInEnvironment;
import org.caseledger.app.setup.KeptPassword;
import org.caseledger.app.setup.LedgerHome;
import org.caseledger.app.setup.PrivateFiles;
import org.caseledger.app.setup.SetupProblem;
import org.springframework.core.env.Environment;

/** Where the signer keeps what it must not lose: its keys and what it signed last. */
final class SignerHome {

    private static final String MADE = "caseledger.org/log/";

    private final ProofSettings settings;
    private final LedgerHome home;
    private final Environment environment;

    SignerHome(ProofSettings settings, LedgerHome home, Environment environment) {
        this.settings = settings;
        this.home = home;
        this.environment = environment;
    }

    /** The folder with what was signed last. */
    Path folder() {
        return settings.folder() == null ? home.folder("signer") : PrivateFiles.folder(settings.folder());
    }

    /** The keys the settings name. */
    CheckpointKeys keys(SecureRandom random) {
        String variable = environment.getProperty(SigningKeysInEnvironment.VARIABLE, "");
        if (!variable.isBlank()) {
            return SigningKeysInEnvironment.parse(variable);
        }
        Path file = Objects.requireNonNullElseGet(settings.keyStore().path(), () -> folder().resolve("signer.p12"));
        return SigningKeyStore.open(
                file,
                KeptPassword.of(
                        file,
                        settings.keyStore().password(),
                        "case-ledger.proofs.key-store.password",
                        random)
                        .toCharArray());
    }

    /** What checkpoints are signed under, without the name of the log. */
    String origin() {
        String given = settings.origin();
        if (given == null) {
            return MADE + UUID.randomUUID();
        }
        if (!given.matches("[!-*,-~]{1,200}")) {
            throw new SetupProblem("case-ledger.proofs.origin is a name without spaces and plus signs, such as"
                    + " ledger.example.gov.uk; " + given.replaceAll("[^!-~]", "?") + " is not.");
        }
        return given;
    }
}
