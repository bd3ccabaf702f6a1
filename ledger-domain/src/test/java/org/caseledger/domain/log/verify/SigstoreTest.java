package org.caseledger.domain.log.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.tree.InclusionProof;
import org.caseledger.domain.log.tree.Tile;
import org.caseledger.domain.log.tree.TiledTree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The verifier of Sigstore, which was not written here, accepts our checkpoint and our inclusion proofs, and refuses each when
 * anything of it is altered. The package is pinned with its check sums in {@code src/test/node}, and fetched once.
 */
class SigstoreTest {

    private static final int ENTRIES = 3_000;
    private static final int PROOFS = 1_000;
    private static final Path SOURCE = Path.of("src", "test", "node");
    private static final Path FOLDER = Path.of("target", "sigstore");
    private static final SmallLog LOG = SmallLog.of(ENTRIES);
    private static final String CHECKPOINT = LOG.checkpoint().toString();
    private static final TiledTree TREE = tree(LOG.hashes());

    /** What is asked about; {@link #json} writes it. */
    private record Case(String leaf, long index, String root, List<String> hashes, String checkpoint) {

        Case withLeaf(String other) {
            return new Case(other, index, root, hashes, checkpoint);
        }

        Case withIndex(long other) {
            return new Case(leaf, other, root, hashes, checkpoint);
        }

        Case withHashes(List<String> other) {
            return new Case(leaf, index, root, other, checkpoint);
        }

        Case withRoot(String other) {
            return new Case(leaf, index, other, hashes, checkpoint);
        }

        Case withCheckpoint(String other) {
            return new Case(leaf, index, root, hashes, other);
        }

        String json() {
            return "{\"leaf\":\"%s\",\"index\":%d,\"size\":%d,\"root\":\"%s\",\"hashes\":[%s],\"checkpoint\":\"%s\"}"
                    .formatted(leaf, index, ENTRIES, root,
                            hashes.stream().map(hash -> '"' + hash + '"').collect(Collectors.joining(",")),
                            checkpoint.replace("\n", "\\n"));
        }
    }

    @BeforeAll
    static void fetchOnce() throws IOException, InterruptedException {
        boolean there = run("command -v node && command -v npm") == 0;
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("node or npm is missing; .ci/run must install them");
        }
        assumeTrue(there, "skipped: there is no node on this machine");
        Files.createDirectories(FOLDER);
        Path lock = FOLDER.resolve("package-lock.json");
        boolean fetched = Files.exists(FOLDER.resolve("fetched"))
                && Files.mismatch(lock, SOURCE.resolve("package-lock.json")) < 0;
        for (String file : List.of("package.json", "package-lock.json", "check.js")) {
            Files.copy(SOURCE.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!fetched) {
            assertThat(run("npm ci --ignore-scripts --no-audit --no-fund --prefer-offline && touch fetched"))
                    .as(said()).isZero();
        }
    }

    @Test
    void acceptsOurCheckpointAndAThousandProofsAndRefusesThemAltered() throws IOException, InterruptedException {
        Random random = new Random(6962);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < PROOFS; i++) {
            Case right = proof(random.nextInt(ENTRIES));
            cases.add(right);
            cases.add(altered(right, i));
        }

        List<String> answers = ask(cases);

        assertThat(answers).hasSize(2 * PROOFS);
        for (int i = 0; i < PROOFS; i++) {
            assertThat(answers.get(2 * i)).as("%s", cases.get(2 * i)).isEqualTo("accepted");
            assertThat(answers.get(2 * i + 1)).as("%s", cases.get(2 * i + 1))
                    .startsWith("refused TLOG_INCLUSION_PROOF_ERROR");
        }
    }

    private static Case altered(Case right, int i) {
        List<String> hashes = new ArrayList<>(right.hashes());
        return switch (i % 7) {
            case 0 -> right.withLeaf(flipped(right.leaf(), i));
            case 1 -> right.withIndex(right.index() ^ 1);
            case 2 -> {
                hashes.set(i % hashes.size(), flipped(hashes.get(i % hashes.size()), i));
                yield right.withHashes(hashes);
            }
            case 3 -> right.withHashes(hashes.subList(1, hashes.size()));
            case 4 -> right.withRoot(flipped(right.root(), i));
            case 5 ->
                right.withCheckpoint(right.checkpoint().replace("\n" + ENTRIES + "\n", "\n" + (ENTRIES + 1) + "\n"));
            default -> {
                String note = right.checkpoint().strip();
                int signature = note.lastIndexOf(' ') + 1;
                yield right.withCheckpoint(
                        note.substring(0, signature) + flipped(note.substring(signature), 4 + i % 64) + "\n");
            }
        };
    }

    private static String flipped(String base64, int at) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        bytes[at % bytes.length] ^= 1;
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Case proof(int index) {
        InclusionProof proof = TREE.inclusion(index);
        return new Case(Base64.getEncoder().encodeToString(SmallLog.leaf(index).bytes()), index,
                TREE.root().base64(), proof.path().stream().map(Digest::base64).toList(), CHECKPOINT);
    }

    private static TiledTree tree(List<Digest> leaves) {
        List<Digest> roots = new ArrayList<>();
        for (Tile tile : Tile.completed(0, ENTRIES)) {
            roots.add(Tile.root(leaves.subList((int) tile.index() * Tile.FULL_WIDTH,
                    (int) (tile.index() + 1) * Tile.FULL_WIDTH)));
        }
        return new TiledTree(ENTRIES, tile -> {
            int from = (int) tile.index() * Tile.FULL_WIDTH;
            return (tile.level() == 0 ? leaves : roots).subList(from, from + tile.width());
        });
    }

    private static List<String> ask(List<Case> cases) throws IOException, InterruptedException {
        Files.writeString(FOLDER.resolve("cases.json"), "{\"key\":\"" + SmallLog.SIGNER.key() + "\",\"cases\":["
                + cases.stream().map(Case::json).collect(Collectors.joining(",\n")) + "]}");
        assertThat(run("node check.js cases.json")).as(said()).isZero();
        return said().lines().toList();
    }

    private static String said() throws IOException {
        return Files.readString(FOLDER.resolve("said"), UTF_8);
    }

    private static int run(String script) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        Process bash = new ProcessBuilder("bash", "-c", script)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("said").toFile())
                .start();
        if (!bash.waitFor(3, TimeUnit.MINUTES)) {
            bash.destroyForcibly();
            throw new AssertionError(script + " does not end: " + said());
        }
        return bash.exitValue();
    }
}
