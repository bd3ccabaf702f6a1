package org.caseledger.app.proofs.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.caseledger.app.setup.PrivateFiles;
import org.caseledger.app.setup.SetupProblem;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.note.Checkpoint;
import org.caseledger.domain.log.note.SignedNote;

/** The last checkpoint a witness has cosigned of each log, one file each, named by the digest of the log's name. */
public final class WitnessState {

    private final Path folder;

    /** Kept in a folder, which is made when missing. */
    public WitnessState(Path folder) {
        this.folder = PrivateFiles.folder(folder);
    }

    /**
     * The last checkpoint of a log.
     *
     * @throws SetupProblem where its file cannot be read
     */
    Optional<SignedNote> last(String origin) {
        Path file = file(origin);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SignedNote.parse(Files.readAllBytes(file)));
        } catch (IOException | Malformed unreadable) {
            throw SetupProblem.because("The witness's state " + file + " cannot be read", unreadable);
        }
    }

    /** Remembers a checkpoint; it is on disk when this returns. */
    void remember(SignedNote note) {
        PrivateFiles.write(file(Checkpoint.of(note).origin()), note.bytes());
    }

    private Path file(String origin) {
        return folder.resolve(Digest.sha256(origin.getBytes(StandardCharsets.UTF_8)).hex() + ".checkpoint");
    }
}
