package org.caseledger.domain.log.note;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.domain.log.Malformed;

/**
 * Whom an inspector trusts (C2SP tlog-policy): the logs whose checkpoints count, the witnesses, and how many of them must have cosigned.
 */
public final class Policy {

    /** Whose word counts as one: a witness, or a group of which enough have cosigned. */
    sealed interface Member {

        /** Whether it stands for a checkpoint that these witnesses cosigned. */
        boolean witnessed(Collection<VerifierKey> cosigners);

        /** One witness. */
        record Witness(VerifierKey key) implements Member {
            @Override
            public boolean witnessed(Collection<VerifierKey> cosigners) {
                return cosigners.contains(key);
            }
        }

        /** At least so many of its members; with a threshold of 0 and nobody in it, what {@code quorum none} asks for. */
        record Group(int threshold, List<Member> members) implements Member {
            @Override
            public boolean witnessed(Collection<VerifierKey> cosigners) {
                return members.stream()
                        .filter(member -> member.witnessed(cosigners))
                        .count() >= threshold;
            }
        }
    }

    /**
     * What a policy says of one checkpoint.
     *
     * @param logs the trusted logs that signed it, under their own origin
     * @param witnesses the names of the witnesses that cosigned it, and when
     * @param quorum whether those are enough
     */
    public record Judgement(List<VerifierKey> logs, Map<String, Instant> witnesses, boolean quorum) {

        /** Copies what it is given. */
        public Judgement {
            logs = List.copyOf(logs);
            witnesses = Collections.unmodifiableMap(new LinkedHashMap<>(witnesses));
        }

        /** Whether the checkpoint is valid under the policy: signed by a trusted log and cosigned by enough witnesses. */
        public boolean valid() {
            return !logs.isEmpty() && quorum;
        }
    }

    private final List<VerifierKey> logs;
    private final Map<String, VerifierKey> witnesses;
    private final Member quorum;

    Policy(List<VerifierKey> logs, Map<String, VerifierKey> witnesses, Member quorum) {
        this.logs = List.copyOf(logs);
        this.witnesses = new LinkedHashMap<>(witnesses);
        this.quorum = quorum;
    }

    /**
     * Reads a policy file.
     *
     * @param bytes the file
     * @return the policy
     * @throws Malformed with the number of the line that is wrong
     */
    public static Policy parse(byte[] bytes) {
        return new PolicyReader().read(bytes);
    }

    /** The logs whose checkpoints count; may be empty where the log is known otherwise. */
    public List<VerifierKey> logs() {
        return logs;
    }

    /**
     * Judges a checkpoint.
     *
     * @param note a signed checkpoint
     * @return who of those trusted signed it, and whether that is enough
     * @throws BadSignature if a line of a trusted key is not that key's signature
     * @throws Malformed if the note is no checkpoint
     */
    public Judgement judge(SignedNote note) {
        String origin = Checkpoint.of(note).origin();
        List<VerifierKey> signed = note.signers(
                logs.stream().filter(log -> log.name().equals(origin)).toList());
        Map<String, Instant> cosigned = new LinkedHashMap<>();
        witnesses.forEach((name, key) -> Cosignature.seen(note, key).ifPresent(at -> cosigned.put(name, at)));
        List<VerifierKey> cosigners = witnesses.entrySet().stream()
                .filter(witness -> cosigned.containsKey(witness.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return new Judgement(signed, cosigned, quorum.witnessed(cosigners));
    }
}
