package org.caseledger.domain.log.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Leaf;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.archive.ArchiveReader;
import org.caseledger.domain.log.bundle.BundleEntry;
import org.caseledger.domain.log.bundle.BundleHeader;
import org.caseledger.domain.log.bundle.Opening;
import org.caseledger.domain.log.bundle.SealedText;
import org.caseledger.domain.log.json.Json;
import org.caseledger.domain.log.note.Checkpoint;
import org.caseledger.domain.log.note.Policy;
import org.caseledger.domain.log.note.Receipt;
import org.caseledger.domain.log.note.SignedNote;
import org.caseledger.domain.log.note.VerifierKey;
import org.caseledger.domain.log.tree.Tile;
import org.caseledger.domain.log.verify.SmallBundle;
import org.caseledger.domain.log.verify.time.TimeStampToken;

/** Every parser of what comes from outside the ledger, each with something that it takes. */
public enum Parsers {

    NOTE(SignedNote::parse, note().getBytes(UTF_8)), RECEIPT(Receipt::parse,
            ("c2sp.org/tlog-proof@v1\nindex 1\n" + hash() + "\n" + note()).getBytes(UTF_8)), CHECKPOINT(
                    bytes -> Checkpoint.of(SignedNote.parse(bytes)),
                    note().getBytes(UTF_8)), LEAF(Leaf::parse, SmallBundle.leafBytes()), KEY(
                            bytes -> VerifierKey.parse(new String(bytes, UTF_8)),
                            SmallBundle.SIGNER.key().toString().getBytes(UTF_8)), POLICY(Policy::parse,
                                    ("log " + SmallBundle.SIGNER.key() + "\nquorum none\n").getBytes(UTF_8)), TILE(
                                            bytes -> Tile.parse(new String(bytes, UTF_8)),
                                            "tile/1/x001/x234/067.p/8".getBytes(UTF_8)), SEALED_TEXTS(
                                                    bytes -> SealedText.in(Json.parse(bytes)),
                                                    ("{\"a\":[1,true,{\"part\":0,\"for\":[\"x\"],\"nonce\":\"\",\"text\":\"\",\"commitment\":\""
                                                            + hash().strip()
                                                            + "\"}]}").getBytes(UTF_8)), HEADER(
                                                                    BundleHeader::parse,
                                                                    new BundleHeader(SmallBundle.CHILD, 2,
                                                                            BundleHeader.PAGES).bytes()), ENTRIES(
                                                                                    Parsers::entries,
                                                                                    entry()), ARCHIVE(Parsers::archive,
                                                                                            SmallBundle.of(2)
                                                                                                    .file()), TIME_STAMP(
                                                                                                            bytes -> TimeStampToken
                                                                                                                    .parse(bytes,
                                                                                                                            List.of()),
                                                                                                            new byte[]{
                                                                                                                0x30,
                                                                                                                0x0d, 6,
                                                                                                                9, 0x2a,
                                                                                                                (byte) 0x86,
                                                                                                                0x48,
                                                                                                                (byte) 0x86,
                                                                                                                (byte) 0xf7,
                                                                                                                0x0d, 1,
                                                                                                                7, 2,
                                                                                                                (byte) 0xa0,
                                                                                                                0});

    private final Parser parser;
    private final byte[] example;

    Parsers(Parser parser, byte[] example) {
        this.parser = parser;
        this.example = example;
    }

    private interface Parser {

        void parse(byte[] bytes) throws IOException;
    }

    /** Something that it takes, or almost. */
    public byte[] example() {
        return example.clone();
    }

    /**
     * Gives it bytes.
     *
     * @throws AssertionError unless it takes them, or says that they are malformed
     */
    public void feed(byte[] bytes) {
        try {
            parser.parse(bytes);
        } catch (Malformed refused) {
            // as it should
        } catch (IOException | RuntimeException other) {
            throw new AssertionError(this + ": " + new String(bytes, UTF_8), other);
        }
    }

    private static String note() {
        SmallBundle bundle = SmallBundle.of(2);
        return bundle.checkpoint(bundle.size(), SmallBundle.SIGNER).toString();
    }

    private static String hash() {
        return "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";
    }

    private static void entries(byte[] bytes) {
        for (BundleEntry.Reader reader = BundleEntry.reader(bytes); reader.hasNext();) {
            reader.next();
        }
    }

    private static void archive(byte[] bytes) throws IOException {
        ArchiveReader reader = new ArchiveReader(new ByteArrayInputStream(bytes));
        while (reader.next().isPresent()) {
            // the next
        }
    }

    private static byte[] entry() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BundleEntry(5, new byte[]{1, 2}, new byte[]{'{', '}'}, new byte[0],
                List.of(new Opening.Closed(0, Opening.Reason.ERASED),
                        new Opening.Opened(1, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "wörds")),
                List.of(Digest.sha256(new byte[0]))).write(out);
        return out.toByteArray();
    }
}
