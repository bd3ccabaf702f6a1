package org.caseledger.domain.log.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.caseledger.domain.log.note.Cosignature;
import org.caseledger.domain.log.note.NoteSigner;
import org.caseledger.domain.log.note.SignedNote;
import org.caseledger.domain.log.note.Signers;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierTest {

    private static final String KEY = SmallLog.SIGNER.key().toString();
    private static final NoteSigner WITNESS = Signers.witness("example.com/witness");
    private static final Instant AT = Instant.parse("2026-11-20T11:00:00Z");
    private static final SmallLog LOG = SmallLog.of(9);

    @TempDir
    private Path folder;

    private String said = "";

    @Nested
    class OfLeaves {

        @Test
        void findsThemSelfConsistentAndSaysWhatItDidNotCheck() throws IOException {
            assertThat(verify(file(LOG.file(LOG.checkpoint())))).isEqualTo(Verifier.NOTHING_FAILED);
            assertThat(said).endsWith("verdict      SELF-CONSISTENT\n")
                    .contains("NOT CHECKED  who signed the checkpoint: no --key")
                    .contains("NOT CHECKED  whether independent witnesses saw")
                    .contains("NOT CHECKED  whether the log still has the past")
                    .contains("NOT CHECKED  payloads")
                    .contains("size         9\n");
        }

        @Test
        void findsThemSignedWithTheKeyOfTheLog() throws IOException {
            Path leaves = file(LOG.file(LOG.checkpoint()));
            assertThat(verify(leaves, "--key", KEY)).isEqualTo(Verifier.NOTHING_FAILED);
            assertThat(said).endsWith("verdict      SIGNED\n").doesNotContain("who signed");
            assertThat(verify(leaves, "--key", file((KEY + "\n").getBytes(UTF_8)).toString())).isZero();
        }

        @Test
        void findsThemWitnessedUnderAPolicy() throws IOException {
            SignedNote checkpoint = LOG.checkpoint();
            SignedNote cosigned = checkpoint.with(Cosignature.sign(checkpoint, WITNESS, AT));
            assertThat(verify(file(LOG.file(cosigned)), "--policy", policy("quorum w"))).isZero();
            assertThat(said).endsWith("verdict      WITNESSED by 1\n")
                    .contains("cosigned by \"w\" at 2026-11-20T11:00:00Z");
        }

        @Test
        void failsAPolicyThatAsksForMoreWitnesses() throws IOException {
            failed(LOG.file(LOG.checkpoint()), "expected cosignatures of the quorum", "--policy", policy("quorum w"));
            assertThat(verify(file(LOG.file(LOG.checkpoint())), "--policy", policy("quorum none"))).isZero();
            assertThat(said).endsWith("verdict      SIGNED\n");
        }

        @Test
        void failsACheckpointThatTheGivenKeyDidNotSign() throws IOException {
            byte[] other = LOG.file(LOG.checkpoint(Signers.log(SmallLog.ORIGIN)));
            failed(other, "expected a checkpoint signed by a log that is trusted", "--key", KEY);
            String altered = LOG.checkpoint().toString().replace("\n9\n", "\n8\n");
            failed(LOG.file(SignedNote.parse(altered)), "is not over this text", "--key", KEY);
        }

        @Test
        void provesThatTheLogOnlyGrewSinceACheckpointWasSeen() throws IOException {
            List<String> arguments = new ArrayList<>(List.of("--key", KEY));
            for (int size = 0; size <= 9; size++) {
                arguments.addAll(List.of("--seen", seen(SmallLog.of(size))));
            }
            assertThat(verify(file(LOG.file(LOG.checkpoint())), arguments.toArray(String[]::new))).isZero();
            assertThat(said).contains("the log only grew since the 9 entries seen before");
        }

        @Test
        void failsALogThatIsShorterThanItOnceWas() throws IOException {
            failed(LOG.file(LOG.checkpoint()), "at least the 12 entries seen before, found 9", "--seen",
                    seen(SmallLog.of(12)));
        }

        @Test
        void failsARewrittenHistoryAndSaysBetweenWhichCheckpointsItWasRewritten() throws IOException {
            SmallLog rewritten = LOG.with(6, "w-9f31", "w-0000");
            failed(
                    rewritten.file(rewritten.checkpoint()),
                    "a position from 5 to 7: expected the root",
                    "--key",
                    KEY,
                    "--seen",
                    seen(SmallLog.of(5)),
                    "--seen",
                    seen(SmallLog.of(8)));
        }

        @Test
        void failsACheckpointOfAnotherLog() throws IOException {
            NoteSigner other = Signers.log("example.org/other");
            SignedNote foreign = SignedNote.sign(LOG.checkpoint().text().replace(SmallLog.ORIGIN, "example.org/other"),
                    other);
            failed(LOG.file(LOG.checkpoint()), "a checkpoint of \"example.org/other\"", "--seen",
                    file(foreign.bytes()).toString());
        }

        @Test
        void failsAStreamWithAGapAndNamesThePlace() throws IOException {
            SmallLog gap = LOG.with(4, "seq 2", "seq 3");
            failed(gap.file(gap.checkpoint()), "position 4, stream practice-1: expected seq 2, found seq 3");
            SmallLog less = LOG.without(4);
            failed(less.file(less.checkpoint()), "position 5, stream practice-1: expected seq 2, found seq 3");
        }

        @Test
        void failsAChildWithAnEntryMissing() throws IOException {
            SmallLog gap = LOG.with(5, "a11#2", "a11#3");
            failed(gap.file(gap.checkpoint()), "position 5, stream contact-1: expected entry 2 about child 7d1d1f6e");
        }

        @Test
        void failsAnEntryRecordedBeforeTheOneThatPrecedesIt() throws IOException {
            SmallLog backDated = LOG.with(5, "recorded 2026-11-20T10:01:05", "recorded 2026-11-20T10:01:03");
            failed(backDated.file(backDated.checkpoint()), "position 5, stream contact-1: expected a time not before");
        }

        @Test
        void failsALeafThatIsNotWrittenAsLeavesAre() throws IOException {
            SmallLog odd = LOG.with(3, "revision 0", "revision 00");
            failed(odd.file(odd.checkpoint()), "position 3: expected a leaf, found");
        }

        @Test
        void failsLeavesOfAnotherRootOrNumber() throws IOException {
            SmallLog altered = LOG.with(3, "w-9f31", "w-9f32");
            failed(altered.file(LOG.checkpoint()), "a position from 0 to 8: expected the root");
            failed(SmallLog.of(8).file(LOG.checkpoint()),
                    "position 8: expected 9 leaves as the checkpoint says, found 8");
            failed(SmallLog.of(10).file(LOG.checkpoint()),
                    "position 9: expected 9 leaves as the checkpoint says, found 10");
        }

        @Test
        void failsAFileThatWasCutOff() throws IOException {
            byte[] whole = SmallLog.of(2).file(SmallLog.of(2).checkpoint());
            for (int length = 1; length < whole.length; length++) {
                int status = verify(file(Arrays.copyOf(whole, length)));
                assertThat(status).as(said).isNotEqualTo(Verifier.NOTHING_FAILED);
            }
        }

        @Test
        void neverPassesWithAnyByteChanged() throws IOException {
            SmallLog two = SmallLog.of(2);
            byte[] whole = two.file(two.checkpoint());
            for (int i = 0; i < whole.length; i++) {
                byte[] changed = whole.clone();
                changed[i] ^= 1;
                int status = verify(file(changed), "--key", KEY);
                assertThat(status).as("byte %d: %s", i, said).isEqualTo(Verifier.FAILED);
            }
        }

        @Test
        void acceptsAnEmptyLog() throws IOException {
            SmallLog empty = SmallLog.of(0);
            assertThat(verify(file(empty.file(empty.checkpoint())), "--key", KEY)).isZero();
            assertThat(said).contains("size         0\n").endsWith("verdict      SIGNED\n");
        }
    }

    @Nested
    class OfAReceipt {

        @Test
        void findsTheEntryInTheLog() throws IOException {
            assertThat(verify(receipt(LOG, 3), "--key", KEY)).isZero();
            assertThat(said).contains("position     3\n")
                    .contains("recorded     2026-11-20T10:01:03Z by w-9f31")
                    .contains("NOT CHECKED  the other entries of the log")
                    .endsWith("verdict      SIGNED\n");
        }

        @Test
        void comparesItWithACheckpointOfTheSameSize() throws IOException {
            assertThat(verify(receipt(LOG, 3), "--seen", seen(LOG))).isZero();
            assertThat(said).contains("the checkpoint is the one seen before");
            assertThat(verify(receipt(LOG, 3), "--seen", seen(SmallLog.of(5)))).isZero();
            assertThat(said).contains("NOT CHECKED  whether the log only grew since the 5 entries");
            String other = seen(LOG.with(1, "w-9f31", "w-0000"));
            assertThat(verify(receipt(LOG, 3), "--seen", other)).isEqualTo(Verifier.FAILED);
        }

        @Test
        void neverPassesWithAnyByteChanged() throws IOException {
            byte[] whole = LOG.receipt(3).toString().getBytes(UTF_8);
            for (int i = 0; i < whole.length; i++) {
                byte[] changed = whole.clone();
                changed[i] ^= 1;
                assertThat(verify(file(changed), "--key", KEY)).as("byte %d: %s", i, said).isNotZero();
            }
        }

        private Path receipt(SmallLog log, int position) throws IOException {
            return file(log.receipt(position).toString().getBytes(UTF_8));
        }
    }

    @Nested
    class OfNothingUsable {

        @Test
        void saysHowItIsUsed() {
            assertThat(run()).isEqualTo(Verifier.UNUSABLE);
            assertThat(said).startsWith("usage:");
            assertThat(run("verify")).isEqualTo(Verifier.UNUSABLE);
            assertThat(run("check", "file")).isEqualTo(Verifier.UNUSABLE);
            assertThat(run("verify", "one", "two")).isEqualTo(Verifier.UNUSABLE);
            assertThat(run("verify", "--seen")).isEqualTo(Verifier.UNUSABLE);
            assertThat(run("verify", "--help")).isEqualTo(Verifier.UNUSABLE);
        }

        @Test
        void saysWhichInputItCannotUse() throws IOException {
            Path leaves = file(LOG.file(LOG.checkpoint()));
            String none = folder.resolve("none").toString();
            assertThat(verify(Path.of(none))).isEqualTo(Verifier.UNUSABLE);
            assertThat(verify(leaves, "--seen", none)).isEqualTo(Verifier.UNUSABLE);
            assertThat(verify(leaves, "--policy", none)).isEqualTo(Verifier.UNUSABLE);
            assertThat(verify(leaves, "--key", none)).isEqualTo(Verifier.UNUSABLE);
            assertThat(verify(leaves, "--key", WITNESS.key().toString())).isEqualTo(Verifier.UNUSABLE);
            assertThat(verify(leaves, "--seen", leaves.toString())).isEqualTo(Verifier.UNUSABLE);
            assertThat(verify(leaves, "--policy", leaves.toString())).isEqualTo(Verifier.UNUSABLE);
            assertThat(verify(file("a letter\n".getBytes(UTF_8)))).isEqualTo(Verifier.UNUSABLE);
            assertThat(verify(file(new byte[0]))).isEqualTo(Verifier.UNUSABLE);
            assertThat(said).doesNotContain("verdict");
        }
    }

    private int verify(Path file, String... options) {
        List<String> arguments = new ArrayList<>(List.of("verify", file.toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = Verifier.run(new PrintStream(out, true, UTF_8), arguments);
        said = out.toString(UTF_8);
        return status;
    }

    private void failed(byte[] content, String reason, String... options) throws IOException {
        assertThat(verify(file(content), options)).as(said).isEqualTo(Verifier.FAILED);
        assertThat(said).contains("verdict      FAILED: ").contains(reason);
    }

    private String seen(SmallLog log) throws IOException {
        return file(log.checkpoint().bytes()).toString();
    }

    private String policy(String quorum) throws IOException {
        String text = "log " + KEY + "\nwitness w " + WITNESS.key() + "\n" + quorum + "\n";
        return file(text.getBytes(UTF_8)).toString();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "handed-over", ".txt"), content);
    }
}
