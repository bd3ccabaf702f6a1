package org.caseledger.domain.log.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.caseledger.domain.log.bundle.Opening;
import org.caseledger.domain.log.bundle.Opening.Closed;
import org.caseledger.domain.log.bundle.Opening.Reason;
import org.caseledger.domain.log.note.SignedNote;
import org.caseledger.domain.log.note.Signers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleVerifierTest {

    private static final String KEY = SmallBundle.SIGNER.key().toString();
    private static final SmallBundle BUNDLE = SmallBundle.of(4);

    @TempDir
    private Path folder;

    private String said = "";

    @Test
    void findsAWholeBundleInOrderAndSaysWhatItDidNotCheck() throws IOException {
        assertThat(verify(BUNDLE.file())).as(said).isZero();
        assertThat(said).endsWith("verdict      SELF-CONSISTENT\n")
                .contains("all 4 entries about the child up to the closing one are here")
                .contains("5 leaves are in the log at their positions")
                .contains("4 sealed texts are told in the words that were sealed")
                .contains(
                        "the log only grew since each of the 2 earlier checkpoints in the bundle, the first of 1 entries")
                .contains("README.txt and the pages for reading say what the entries say")
                .contains("the key that comes with the bundle signed the checkpoint; it shows nothing")
                .contains("NOT CHECKED  who signed the checkpoint: no --key")
                .contains("NOT CHECKED  whether the log still has the past it once showed to somebody else")
                .contains("NOT CHECKED  when the checkpoints were signed")
                .contains("NOT CHECKED  what was recorded about the child after 2026-11-20T10:01:07Z");
        assertThat(verify(BUNDLE.file(), "--key", KEY)).isZero();
        assertThat(said).endsWith("verdict      SIGNED\n");
    }

    @Test
    void readsAHistoryOfManyPages() throws IOException {
        assertThat(verify(SmallBundle.of(100).since(1L, 77L).file(), "--key", KEY)).as(said).isZero();
        assertThat(said).contains("all 100 entries about the child");
    }

    @Test
    void neverPassesWithAnyByteChanged() throws IOException {
        byte[] whole = SmallBundle.of(2).since(1L).file();
        assertThat(verify(whole)).isZero();
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= (byte) (1 << i % 8);
            int status = verify(changed);
            if (status == Verifier.NOTHING_FAILED) {
                throw new AssertionError("byte " + i + ": " + said);
            }
        }
    }

    @Test
    void neverPassesCutOffOrWithSomethingAdded() throws IOException {
        byte[] whole = SmallBundle.of(2).file();
        for (int length = 1; length < whole.length; length += 97) {
            assertThat(verify(Arrays.copyOf(whole, length))).as("%d: %s", length, said).isNotZero();
        }
        assertThat(verify(Arrays.copyOf(whole, whole.length + 1))).isEqualTo(Verifier.FAILED);
    }

    @Test
    void namesTheEntryWhosePayloadWasChanged() throws IOException {
        failed(BUNDLE.with(3, made -> made.withPayload(text -> text.replace("true", "null"))),
                "position 3, stream contact: expected the payload of the digest");
    }

    @Test
    void namesTheEntryWhoseLeafWasChanged() throws IOException {
        failed(BUNDLE.with(3, made -> made.withLeaf(text -> text.replace("seq 1", "seq 2"))),
                "position 3, stream contact: expected a proof that leads to");
        failed(BUNDLE.with(3, made -> made.withLeaf(text -> text.replace("revision 1", "revision 01"))),
                "position 3: expected a leaf written the one way leaves are");
    }

    @Test
    void namesTheEntryThatIsMissingAboutTheChild() throws IOException {
        failed(BUNDLE.without(3), "position 4, stream contact: expected entry 1 about the child, found entry 2");
    }

    @Test
    void failsWithoutTheClosingEntryOrWithOthersThanItStates() throws IOException {
        SmallBundle open = BUNDLE.without(7);
        failed(open,
                "expected 3 entries about the child, the last of them history-exported, found 3, the last of them contact-note");
        fails(BUNDLE.file(SmallBundle.SIGNER, BUNDLE.checkpoint(BUNDLE.size(), SmallBundle.SIGNER), 1),
                "expected 5 entries about the child");
    }

    @Test
    void failsAHistoryWrittenAnewThatNoLongerExtendsWhatTheLogShowedBefore() throws IOException {
        SmallBundle rewritten = BUNDLE.with(1, made -> made.withLeaf(text -> text.replace("00:01Z", "00:00Z")))
                .rehashed();
        Path seen = file(BUNDLE.checkpoint(3, SmallBundle.SIGNER).bytes());
        assertThat(verify(rewritten.file(), "--key", KEY, "--seen", seen.toString())).isEqualTo(Verifier.FAILED);
        assertThat(said).contains("a position from 1 to 2: expected the root");
        assertThat(verify(BUNDLE.file(), "--key", KEY, "--seen", seen.toString())).as(said).isZero();
        assertThat(said).contains("the log only grew since the 3 entries seen before");
        Path other = file(BUNDLE.checkpoint(5, SmallBundle.SIGNER).bytes());
        assertThat(verify(BUNDLE.file(), "--seen", other.toString())).isZero();
        assertThat(said).contains("NOT CHECKED  whether the log only grew since the 5 entries seen before");
    }

    @Test
    void failsAKeyThatIsNotTheLogsAndAKeyInTheBundleThatDoesNotFit() throws IOException {
        String otherKey = Signers.log(SmallBundle.ORIGIN).key().toString();
        assertThat(verify(BUNDLE.file(), "--key", otherKey)).isEqualTo(Verifier.FAILED);
        assertThat(said).contains("expected a checkpoint signed by a log that is trusted");
        var stranger = Signers.log(SmallBundle.ORIGIN);
        SignedNote genuine = BUNDLE.checkpoint(BUNDLE.size(), SmallBundle.SIGNER);
        fails(BUNDLE.file(stranger, genuine, 0), "key.txt: expected a key that signed the checkpoint");
    }

    @Test
    void failsWordsThatAreNotThoseSealed() throws IOException {
        Opening lie = new Opening.Opened(0, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "Another word");
        failed(BUNDLE.with(3, made -> made.withOpenings(List.of(lie))),
                "position 3, stream contact: expected the words that part 0 commits to");
        failed(BUNDLE.with(3, made -> made.withOpenings(List.of())), "a word on each of 1 sealed texts");
    }

    @Test
    void letsTextsBeLeftOutAndSaysSo() throws IOException {
        SmallBundle redacted = BUNDLE.with(3, made -> made.withOpenings(List.of(new Closed(0, Reason.REDACTED))));
        assertThat(verify(redacted.file(), "--key", KEY)).as(said).isZero();
        assertThat(said).contains("NOT CHECKED  1 sealed texts: they were left out of this bundle");
    }

    @Test
    void failsATextThatDoesNotOpenUnlessItsErasureIsRecorded() throws IOException {
        failed(BUNDLE.with(3, made -> made.withOpenings(List.of(new Closed(0, Reason.DAMAGED)))),
                "position 3, stream contact: expected a text in part 0 that opens");
        failed(BUNDLE.with(3, made -> made.withOpenings(List.of(new Closed(0, Reason.NOT_ABOUT_THIS_CHILD)))),
                "position 3, stream contact: expected part 0, which is about the child");
        SmallBundle erased = BUNDLE.with(3, made -> made.withOpenings(List.of(new Closed(0, Reason.ERASED))));
        failed(erased,
                "position 3, stream contact: expected a text in part 0 that opens, or an entry personal-data-key-destroyed");
        SmallBundle recorded = erased.with(5, made -> made.withLeaf(
                text -> text.replace("contact-note-appended", "personal-data-key-destroyed"))).rehashed();
        assertThat(verify(recorded.file(), "--key", KEY)).as(said).isZero();
        assertThat(said).contains("NOT CHECKED  1 sealed texts: they were erased, as an entry about the child says");
    }

    @Test
    void refusesAnArchiveThatIsNoBundle() throws IOException {
        assertThat(verify("PK\3\4 and nothing else".getBytes(UTF_8))).isEqualTo(Verifier.FAILED);
    }

    private void failed(SmallBundle bundle, String because) throws IOException {
        fails(bundle.file(), because);
    }

    private void fails(byte[] bundle, String because) throws IOException {
        assertThat(verify(bundle, "--key", KEY)).as(said).isEqualTo(Verifier.FAILED);
        assertThat(said).contains(because);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "seen", ".txt"), content);
    }

    private int verify(byte[] bundle, String... options) throws IOException {
        Path file = Files.write(folder.resolve("bundle.zip"), bundle);
        String[] arguments = new String[options.length + 2];
        arguments[0] = "verify";
        arguments[1] = file.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = Verifier.run(new PrintStream(out, true, UTF_8), arguments);
        said = out.toString(UTF_8).replace("\r", "");
        return status;
    }
}
