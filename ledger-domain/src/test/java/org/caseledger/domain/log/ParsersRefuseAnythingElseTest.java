package org.caseledger.domain.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.caseledger.domain.log.archive.ArchiveReader;
import org.caseledger.domain.log.bundle.BundleEntry;
import org.caseledger.domain.log.bundle.BundleHeader;
import org.caseledger.domain.log.bundle.Opening;
import org.caseledger.domain.log.bundle.SealedText;
import org.caseledger.domain.log.json.Json;
import org.caseledger.domain.log.note.Policy;
import org.caseledger.domain.log.note.Receipt;
import org.caseledger.domain.log.note.SignedNote;
import org.caseledger.domain.log.note.VerifierKey;
import org.caseledger.domain.log.tree.Tile;
import org.caseledger.domain.log.verify.SmallBundle;
import org.caseledger.domain.log.verify.time.TimeStampToken;
import org.junit.jupiter.api.Test;

/** Whatever bytes come, a parser gives a value or says that they are malformed; it never fails in another way. Seeded: each run tries the same. */
class ParsersRefuseAnythingElseTest {

    private static final int TRIES = 20_000;

    private interface Parser {

        void parse(byte[] bytes) throws IOException;
    }

    @Test
    void inNoOtherWayThanAsMalformed() {
        SmallBundle bundle = SmallBundle.of(2);
        String note = bundle.checkpoint(bundle.size(), SmallBundle.SIGNER).toString();
        String path = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";
        Map<Parser, byte[]> parsers = new LinkedHashMap<>();
        parsers.put(SignedNote::parse, note.getBytes(UTF_8));
        parsers.put(Receipt::parse, ("c2sp.org/tlog-proof@v1\nindex 1\n" + path + "\n" + note).getBytes(UTF_8));
        parsers.put(bytes -> VerifierKey.parse(new String(bytes, UTF_8)),
                SmallBundle.SIGNER.key().toString().getBytes(UTF_8));
        parsers.put(Policy::parse, ("log " + SmallBundle.SIGNER.key() + "\nquorum none\n").getBytes(UTF_8));
        parsers.put(bytes -> Tile.parse(new String(bytes, UTF_8)), "tile/1/x001/x234/067.p/8".getBytes(UTF_8));
        parsers.put(bytes -> SealedText.in(Json.parse(bytes)),
                ("{\"a\":[1,true,{\"part\":0,\"for\":[\"x\"],\"nonce\":\"\",\"text\":\"\",\"commitment\":\""
                        + path.strip()
                        + "\"}]}").getBytes(UTF_8));
        parsers.put(BundleHeader::parse,
                new BundleHeader(SmallBundle.CHILD, 2, BundleHeader.PAGES).bytes());
        parsers.put(ParsersRefuseAnythingElseTest::entries, entry());
        parsers.put(ParsersRefuseAnythingElseTest::archive, bundle.file());
        parsers.put(bytes -> TimeStampToken.parse(bytes, List.of()), new byte[]{0x30, 0x0d, 6, 9, 0x2a, (byte) 0x86,
            0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 7, 2, (byte) 0xa0, 0});
        Random random = new Random(6962);
        parsers.forEach((parser, seed) -> {
            for (int i = 0; i < TRIES / parsers.size(); i++) {
                byte[] bytes = mutated(seed, random);
                try {
                    parser.parse(bytes);
                } catch (Malformed refused) {
                    // as it should
                } catch (IOException | RuntimeException other) {
                    throw new AssertionError(new String(bytes, UTF_8), other);
                }
            }
        });
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

    private static byte[] mutated(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        for (int changes = random.nextInt(4); changes >= 0; changes--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 3 -> bytes[at] = (byte) "0123456789\n -+{}\"".charAt(random.nextInt(17));
                default -> System.arraycopy(seed, 0, bytes, at, Math.min(seed.length, bytes.length - at));
            }
        }
        return bytes;
    }
}
