package org.caseledger.app.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.caseledger.app.database.embedded.PostgresPrograms.Outcome;
import org.caseledger.app.setup.PrivateFiles;
import org.caseledger.app.setup.SetupProblem;
import org.springframework.util.FileSystemUtils;

/**
 * The data of the embedded server. It is made under another name and renamed when it is complete, so that a start that is
 * killed half way leaves nothing that looks like data.
 */
final class DataFolder {

    private final Path folder;
    private final PostgresPrograms programs;

    DataFolder(Path parent, PostgresPrograms programs) {
        this.folder = parent.resolve("data");
        this.programs = programs;
    }

    Path path() {
        return folder;
    }

    /** @throws SetupProblem when it cannot be made, or is there and its passwords are not */
    void makeWhenMissing(Passwords passwords) {
        if (Files.exists(folder)) {
            if (passwords.isEmpty()) {
                throw new SetupProblem("The file " + folder.resolveSibling("passwords")
                        + " is missing, without which the data in " + folder
                        + " cannot be opened; put it back from a backup.");
            }
            return;
        }
        Path draft = folder.resolveSibling("data.new");
        Path password = folder.resolveSibling("superuser-password");
        try {
            FileSystemUtils.deleteRecursively(draft);
            PrivateFiles.write(
                    password, passwords.of(EmbeddedServer.SUPERUSER).getBytes(StandardCharsets.US_ASCII));
            Outcome made = initialise(draft, password);
            Files.deleteIfExists(password);
            if (!made.worked()) {
                throw new SetupProblem(
                        "PostgreSQL could not make its data folder " + folder + " (" + made.lastLine() + ").");
            }
            PrivateFiles.move(draft, folder);
        } catch (IOException unwritable) {
            throw SetupProblem.because("PostgreSQL could not make its data folder " + folder, unwritable);
        }
    }

    /** The collation is PostgreSQL's own, so that an upgrade of the operating system cannot make indexes wrong. */
    private Outcome initialise(Path draft, Path password) {
        return programs.run(
                "initdb",
                "--pgdata=" + draft,
                "--username=" + EmbeddedServer.SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }
}
