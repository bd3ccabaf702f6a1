package org.caseledger.app.proofs.recovery;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.proofs.checkpoints.Checkpoints;
import org.caseledger.app.proofs.checkpoints.Epoch;
import org.caseledger.app.proofs.checkpoints.LogTree;
import org.caseledger.app.proofs.checkpoints.StoredCheckpoint;
import org.caseledger.app.proofs.signing.CheckpointSigner;
import org.caseledger.app.proofs.signing.Standing;
import org.caseledger.app.setup.SetupProblem;
import org.caseledger.app.store.TimeOrderedIds;
import org.caseledger.app.store.append.Sequencer;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.app.store.append.request.PreparedEntry;
import org.caseledger.app.store.codec.EventCodec;
import org.caseledger.app.store.codec.SealedPayload;
import org.caseledger.app.store.reading.RecordedBy;
import org.caseledger.domain.EventCatalogue;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.continuation.CheckpointRoot;
import org.caseledger.domain.continuation.ContinuationEvent.LogContinued;
import org.caseledger.domain.log.note.Checkpoint;
import org.caseledger.domain.log.note.SignedNote;

/**
 * Opens the next epoch of one log after a restore has lost entries. What was signed before is never denied: the log itself
 * says from then on which checkpoint it no longer extends, what may be lost, why, and which two people decided it.
 */
public final class Recovery {

    private static final Set<StaffRole> DECIDING = Set.of(
            StaffRole.SYSTEM_ADMIN, StaffRole.INFORMATION_GOVERNANCE, StaffRole.SERVICE_MANAGER);
    private static final Pattern NAMED_AGAIN = Pattern.compile("(.*/(?:case|access))/([1-9][0-9]{0,5})");

    private final LogName log;
    private final CheckpointSigner signer;
    private final Checkpoints checkpoints;
    private final LogTree tree;
    private final Sequencer sequencer;
    private final EventCodec codec;
    private final InstantSource clock;

    /** The recovery of one log, on the node that signs it. */
    public Recovery(LogName log, DataSource writer, CheckpointSigner signer, Sequencer sequencer, EventCodec codec,
            InstantSource clock) {
        this.log = log;
        this.signer = signer;
        this.checkpoints = new Checkpoints(log, writer);
        this.tree = new LogTree(log, writer);
        this.sequencer = sequencer;
        this.codec = codec;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param epoch the epoch that began
     * @param lastSize how many entries were signed before
     * @param keptSize how many of them are known to be there still
     */
    public record Continued(Epoch epoch, long lastSize, long keptSize) {}

    /**
     * Goes on in the next epoch.
     *
     * @param reason how it came to that
     * @return empty where the log is in order and nothing needs to be done
     * @throws SetupProblem where it is not for these two to decide, or the log cannot be signed for another reason
     */
    public Optional<Continued> goOn(Worker first, Worker second, String reason) {
        requireTwoWhoMayDecide(first, second);
        signer.sign();
        Standing standing = signer.standing();
        if (!standing.refuses()) {
            return Optional.empty();
        }
        SignedNote last = signer.last()
                .filter(note -> standing.kind() == Standing.Kind.ROLLED_BACK
                        || standing.kind() == Standing.Kind.REWRITTEN)
                .orElseThrow(() -> new SetupProblem("The " + log.value() + " log cannot go on in a new epoch. "
                        + standing.sentence()));
        Checkpoint lost = Checkpoint.of(last);
        long kept = kept(lost);
        Epoch next = next(lost.origin(), kept, last);
        append(new LogContinued(
                next.number(), lost.size(), new CheckpointRoot(lost.root().hex()), kept, PersonalText.of(reason),
                first.id(),
                second.id(), clock.instant()), first);
        if (signer.continueIn(next).isEmpty()) {
            throw new SetupProblem("The next epoch of the " + log.value() + " log was not signed. "
                    + signer.standing().sentence());
        }
        return Optional.of(new Continued(next, lost.size(), kept));
    }

    private static void requireTwoWhoMayDecide(Worker first, Worker second) {
        if (first.id().equals(second.id())) {
            throw new SetupProblem("Two different people must approve.");
        }
        if (!DECIDING.contains(first.role()) || !DECIDING.contains(second.role())) {
            throw new SetupProblem("Those who approve are system administrators, information governance or service"
                    + " managers on the staff register.");
        }
    }

    /** The newest checkpoint of the same name that the database still has and extends. */
    private long kept(Checkpoint lost) {
        long end = tree.end().size();
        long number = checkpoints.newest().map(StoredCheckpoint::number).orElse(-1L);
        for (; number >= 0; number--) {
            Optional<Checkpoint> stored = checkpoints.numbered(number).map(StoredCheckpoint::checkpoint);
            if (stored.filter(each -> each.origin().equals(lost.origin()) && each.size() <= Math.min(end, lost.size())
                    && tree.extendsTo(each.size(), each.root(), end)).isPresent()) {
                return stored.get().size();
            }
        }
        return 0;
    }

    private static Epoch next(String origin, long kept, SignedNote last) {
        Matcher again = NAMED_AGAIN.matcher(origin);
        boolean named = again.matches();
        int number = named ? Integer.parseInt(again.group(2)) + 1 : 2;
        return new Epoch(number, (named ? again.group(1) : origin) + "/" + number, kept, Optional.of(last));
    }

    private void append(LogContinued event, Worker recordedBy) {
        EventCatalogue.Entry kind = EventCatalogue.of(event);
        UUID id = TimeOrderedIds.next();
        SealedPayload payload = codec.seal(id, event);
        sequencer.append(
                List.of(new PreparedEntry(
                        id,
                        kind.name(),
                        kind.revision(),
                        UUID.randomUUID(),
                        0,
                        event.occurredAt(),
                        recordedBy.id(),
                        event.children(),
                        new PreparedEntry.Stored(payload.bytes(), payload.sealedFor()),
                        new PreparedEntry.Stored(RecordedBy.bytes(recordedBy, null)),
                        List.of(),
                        List.of())),
                null);
    }

    /** Both logs, so that one command may go on with either. */
    public record OfBothLogs(Map<LogName, Recovery> logs) {

        /** Copies what it is given. */
        public OfBothLogs {
            logs = Map.copyOf(logs);
        }
    }
}
