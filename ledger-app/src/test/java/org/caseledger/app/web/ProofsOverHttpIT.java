package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Leaf;
import org.caseledger.domain.log.note.Checkpoint;
import org.caseledger.domain.log.note.Receipt;
import org.caseledger.domain.log.note.SignedNote;
import org.caseledger.domain.log.note.VerifierKey;
import org.caseledger.domain.log.tree.ConsistencyProof;
import org.caseledger.domain.log.tree.InclusionProof;
import org.caseledger.domain.log.tree.Tile;
import org.caseledger.domain.log.verify.Verifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the ledger gives out proves what it says, to somebody who has nothing but the answers. */
@RealLedger
class ProofsOverHttpIT {

    @LocalServerPort
    private int port;

    private Api inspector;

    @BeforeEach
    void signIn() {
        inspector = Api.at(port, "inspector");
    }

    @Test
    void aReceiptCanBeHadAtOnceAndVerifiesAloneAgainstTheKey(@TempDir Path folder) throws IOException {
        long position = openChild();

        Api.Answer receipt = inspector.get("/api/v1/ledger/entries/" + position + "/receipt");

        assertThat(receipt.status()).as(receipt.text()).isEqualTo(200);
        assertThat(receipt.header("Content-Type")).startsWith("text/plain");
        Path file = Files.writeString(folder.resolve("entry.tlog-proof"), receipt.text());
        String key = inspector.get("/ledger/key").text().strip();
        assertThat(verify("verify", file.toString(), "--key", key)).contains("SIGNED").doesNotContain("FAILED");
        Receipt read = Receipt.parse(receipt.text().getBytes(StandardCharsets.UTF_8));
        assertThat(read.leaf().type()).isEqualTo("child-record-opened");
        Files.writeString(file, receipt.text().replaceFirst("\nindex " + position, "\nindex " + (position - 1)));
        assertThat(verify("verify", file.toString(), "--key", key)).contains("FAILED");
    }

    @ParameterizedTest
    @CsvSource({"/ledger,/api/v1/ledger,case", "/ledger/access,/api/v1/ledger/access,access"})
    void eachLogIsSignedAndProvedInTheSameWay(String raw, String api, String log) {
        openChild();
        assertThat(inspector.get("/api/v1/children/" + UUID.randomUUID()).status()).isEqualTo(404);
        VerifierKey key = VerifierKey.parse(inspector.get(raw + "/key").text().strip());
        assertThat(key.name()).endsWith("/" + log);
        Checkpoint earlier = checkpoint(raw, key);
        openChild();
        assertThat(inspector.get("/api/v1/children/" + UUID.randomUUID()).status()).isEqualTo(404);
        Checkpoint later = await().atMost(Duration.ofSeconds(5))
                .until(() -> checkpoint(raw, key), newer -> newer.size() > earlier.size());

        JsonNode grown = inspector.get(api + "/proofs/consistency?from=" + earlier.size() + "&to=" + later.size())
                .json();
        assertThat(new ConsistencyProof(earlier.size(), later.size(), hashes(grown))
                .proves(earlier.root(), later.root())).isTrue();
        assertThat(grown.get("root").stringValue()).isEqualTo(later.root().base64());

        for (long position = 0; position < later.size(); position++) {
            JsonNode entry = inspector.get(api + "/entries/" + position).json();
            byte[] leaf = entry.get("leaf").stringValue().getBytes(StandardCharsets.US_ASCII);
            assertThat(Leaf.parse(leaf).hash().base64()).isEqualTo(entry.get("leafHash").stringValue());
            JsonNode included = inspector.get(
                    api + "/proofs/inclusion?position=" + position + "&size=" + later.size()).json();
            assertThat(new InclusionProof(position, later.size(), hashes(included))
                    .proves(Digest.ofLeaf(leaf), later.root())).isTrue();
        }
        JsonNode newest = inspector.get(api + "/proofs/inclusion?position=0").json();
        assertThat(newest.get("size").asLong()).isGreaterThanOrEqualTo(later.size());
    }

    @Test
    void aTileIsServedWithTheHashesOfItsLeavesAndMayBeKept() throws Exception {
        long position = openChild();
        Tile tile = new Tile(0, 0, (int) Math.min(position + 1, 255));

        HttpResponse<byte[]> answer = bytes("/ledger/" + tile.path());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, max-age=3600");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/octet-stream");
        List<Digest> hashes = Tile.hashes(answer.body());
        assertThat(hashes).hasSize(tile.width());
        assertThat(hashes.getFirst().base64())
                .isEqualTo(inspector.get("/api/v1/ledger/entries/0").json().get("leafHash").stringValue());
        assertThat(inspector.get("/ledger/checkpoint").response().headers().allValues("Cache-Control"))
                .containsExactly("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ledger/tile/0/x000/000", "/ledger/tile/0/0", "/ledger/tile/9/000",
        "/ledger/tile/0/000.p/0",
        "/ledger/tile/0/000.p/256", "/ledger/tile/0/999", "/ledger/access/tile/3/x001/234.p/7", "/ledger/tile/a/000"})
    void thereIsNoSuchTile(String path) {
        Api.Answer answer = inspector.get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @CsvSource({"inclusion,400,malformed-parameter", "inclusion?position=x,400,malformed-parameter",
        "inclusion?position=-1,400,malformed-parameter", "inclusion?position=0&size=,400,malformed-parameter",
        "inclusion?position=0&size=999999,422,log-not-grown-so-far",
        "inclusion?position=1&size=1,422,entry-not-in-tree",
        "inclusion?position=99999999999999999999&size=1,400,malformed-parameter",
        "inclusion?position=0&sise=1,400,unknown-parameter", "consistency,400,malformed-parameter",
        "consistency?from=2&to=1,422,tree-cannot-shrink", "consistency?from=0&to=999999,422,log-not-grown-so-far"})
    void whatCannotBeProvedIsRefusedWithAReason(String asked, int status, String problem) {
        openChild();
        Api.Answer answer = inspector.get("/api/v1/ledger/proofs/" + asked);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.text()).contains(problem);
    }

    @Test
    void nothingOfItIsForPeopleWhoAreNotSignedIn() {
        assertThat(Api.at(port, "").get("/ledger/checkpoint").status()).isEqualTo(401);
        assertThat(inspector.get("/ledger/nothing").status()).isEqualTo(404);
        assertThat(inspector.get("/api/v1/ledger/entries/999999/receipt").problem()).isEqualTo("not-found");
    }

    private long openChild() {
        Api.Answer opened = Api.at(port, "practitioner").post("/api/v1/children",
                """
                {"mosaicPersonId": "%d", "givenName": "Rowan", "familyName": "Ash", "dateOfBirth": "2014-05-02", "team": "north"}"""
                        .formatted(1_000_000 + (System.nanoTime() & 0xfffffff)));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.json().get("position").asLong();
    }

    private Checkpoint checkpoint(String raw, VerifierKey key) {
        SignedNote note = SignedNote.parse(inspector.get(raw + "/checkpoint").text());
        assertThat(note.signedBy(key)).isTrue();
        return Checkpoint.of(note);
    }

    private static List<Digest> hashes(JsonNode proof) {
        return StreamSupport.stream(proof.get("hashes").spliterator(), false)
                .map(hash -> Digest.parseBase64(hash.stringValue()))
                .toList();
    }

    private HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("Authorization", Api.basic("inspector", "inspector"))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static String verify(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Verifier.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments);
        return out.toString(StandardCharsets.UTF_8);
    }
}
