package org.caseledger.app.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL 14, which the build lays down for Linux on amd64; it stands for a server that is too old. */
public final class OlderPrograms {

    private static final Path ARCHIVE = Path.of("target/postgresql-14/postgres-linux-x86_64.txz");

    private OlderPrograms() {}

    /** Whether they can be run here. */
    public static boolean areHere() {
        return Files.exists(ARCHIVE)
                && System.getProperty("os.name", "").equals("Linux")
                && System.getProperty("os.arch", "").equals("amd64");
    }

    /** Unpacks them and says where. */
    public static Path unpackedTo(Path folder) throws IOException {
        PostgresPrograms.unpack(Files.readAllBytes(ARCHIVE), folder);
        return folder.resolve("bin");
    }
}
