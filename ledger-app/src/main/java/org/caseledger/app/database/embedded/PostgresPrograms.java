package org.caseledger.app.database.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.caseledger.app.setup.PrivateFiles;
import org.caseledger.app.setup.SetupProblem;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The programs {@code initdb}, {@code pg_ctl} and {@code postgres} that come inside the application's own jar. They are
 * unpacked below the ledger's folder, not below the temporary one, which is cleaned while a server still needs them.
 */
final class PostgresPrograms {

    private final Path folder;

    private PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    /** What a program said, and how it ended; 0 is success. */
    record Outcome(int exit, String said) {

        boolean worked() {
            return exit == 0;
        }

        /** The last line is the one with the reason. */
        String lastLine() {
            return said.lines().reduce((earlier, later) -> later).orElse("it said nothing");
        }
    }

    /** The programs, unpacked into a folder named after their digest when that is not there yet. */
    static PostgresPrograms unpackedBelow(Path parent) {
        byte[] archive = archive();
        Path folder = parent.resolve(digest(archive).substring(0, 16));
        if (!Files.exists(folder)) {
            Path draft = parent.resolve(folder.getFileName() + ".new");
            try {
                FileSystemUtils.deleteRecursively(draft);
                unpack(archive, PrivateFiles.folder(draft));
                PrivateFiles.move(draft, folder);
            } catch (IOException unpackable) {
                throw SetupProblem.because("PostgreSQL cannot be unpacked to " + folder, unpackable);
            }
        }
        return new PostgresPrograms(folder);
    }

    /**
     * Runs a program to its end.
     *
     * <p>PostgreSQL refuses to run as root, which is what a container often is. There the program runs in a user
     * namespace of its own, in which it is nobody in particular while the files remain the ledger's.
     */
    Outcome run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                throw new SetupProblem("PostgreSQL's " + program + " did not end within a minute.");
            }
            return new Outcome(process.exitValue(), said.strip());
        } catch (IOException cannotRun) {
            throw SetupProblem.because("PostgreSQL's " + program + " cannot be run", cannotRun);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SetupProblem("Interrupted while PostgreSQL's " + program + " was running.", interrupted);
        }
    }

    private static byte[] archive() {
        String system = System.getProperty("os.name", "");
        String machine = System.getProperty("os.arch", "");
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                system.toLowerCase(Locale.ROOT).startsWith("mac") ? "Darwin" : system, machine)) {
            return archive.readAllBytes();
        } catch (IOException | IllegalStateException missing) {
            throw new SetupProblem(
                    "No PostgreSQL for " + system + " on " + machine
                            + " comes with Case Ledger; name a server of your own with SPRING_DATASOURCE_URL.",
                    missing);
        }
    }

    static void unpack(byte[] archive, Path folder) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException(entry.getName() + " is outside the archive");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.resolveSibling("."));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    if ((entry.getMode() & 0100) != 0 && !file.toFile().setExecutable(true, true)) {
                        throw new IOException(file + " cannot be made executable");
                    }
                }
            }
        }
    }

    private static String digest(byte[] archive) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
