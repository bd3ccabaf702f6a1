package org.caseledger.app.proofs.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.caseledger.app.setup.PrivateFiles;
import org.caseledger.app.setup.SetupProblem;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.note.Checkpoint;
import org.caseledger.domain.log.note.SignedNote;

/**
 * What the signer of a log signed last, in a file outside the database: a restored or rewritten database cannot make it
 * forget. The file is a checkpoint as anybody may keep one; it is on disk before the signature leaves the signer.
 */
public final class SignerState {

    private final Path file;

    /** The state of one log. */
    public SignerState(Path folder, String log) {
        this.file = folder.resolve(log + ".checkpoint");
    }

    /**
     * The last signed checkpoint; empty where none was ever signed here.
     *
     * @throws SetupProblem where the file cannot be read or is no checkpoint
     */
    public Optional<SignedNote> last() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            SignedNote note = SignedNote.parse(Files.readAllBytes(file));
            Checkpoint.of(note);
            return Optional.of(note);
        } catch (IOException unreadable) {
            throw SetupProblem.because("The signer's state " + file + " cannot be read", unreadable);
        } catch (Malformed wrong) {
            throw SetupProblem.because("The signer's state " + file + " is no checkpoint", wrong);
        }
    }

    /** Remembers a checkpoint; it is on disk when this returns. */
    public void remember(SignedNote note) {
        PrivateFiles.write(file, note.bytes());
    }

    /** Keeps what was signed in an epoch that is over beside the state of the next. */
    void setAside(int epoch) {
        last().ifPresent(note -> PrivateFiles.write(
                file.resolveSibling(file.getFileName() + ".epoch-" + epoch), note.bytes()));
    }

    /** Where it is kept. */
    public Path file() {
        return file;
    }
}
