package org.caseledger.app.setup;

import java.nio.file.Path;
import org.springframework.core.env.Environment;

/**
 * The folder that holds everything this installation keeps on disk, open to the ledger's own account only ({@code 0700}):
 *
 * <pre>
 * ~/.case-ledger/        or LEDGER_HOME, or the property case-ledger.home
 *     database/          the embedded PostgreSQL: data, passwords, port, log, lock
 *     postgres/          its programs, unpacked once for each version
 * </pre>
 *
 * Keys and the signer's state live in folders of their own beside them.
 *
 * @param path the folder, absolute
 */
public record LedgerHome(Path path) {

    /** The property that names the folder; it goes before the environment variable {@code LEDGER_HOME}. */
    public static final String PROPERTY = "case-ledger.home";

    /** The folder the settings name, made when missing. */
    public static LedgerHome from(Environment environment) {
        String configured = environment.getProperty(PROPERTY, environment.getProperty("LEDGER_HOME", ""));
        return at(
                configured.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".case-ledger")
                        : Path.of(configured.strip()));
    }

    /** The given folder, made when missing. */
    public static LedgerHome at(Path path) {
        return new LedgerHome(PrivateFiles.folder(path.toAbsolutePath().normalize()));
    }

    /** A folder inside, made when missing. */
    public Path folder(String name) {
        return PrivateFiles.folder(path.resolve(name));
    }
}
