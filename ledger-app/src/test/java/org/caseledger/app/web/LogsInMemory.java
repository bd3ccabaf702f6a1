package org.caseledger.app.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.caseledger.app.proofs.NotSigned;
import org.caseledger.app.proofs.ProvenLog;
import org.caseledger.app.proofs.ProvenLogs;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.tree.Tile;
import org.caseledger.domain.log.tree.TiledTree;

/** Two logs of three entries in memory: the tree is a real one, and the access log was never signed. */
final class LogsInMemory implements ProvenLogs {

    private static final List<byte[]> LEAVES = List.of(leaf(0), leaf(1), leaf(2));

    @Override
    public ProvenLog caseLog() {
        return new InMemory(true);
    }

    @Override
    public ProvenLog accessLog() {
        return new InMemory(false);
    }

    private static byte[] leaf(int n) {
        return ("leaf " + n + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private record InMemory(boolean signed) implements ProvenLog {

        @Override
        public Optional<Entry> entry(long position) {
            return position >= LEAVES.size()
                    ? Optional.empty()
                    : Optional.of(new Entry(position, "leaf " + position + "\n", hash(position).base64()));
        }

        @Override
        public String checkpoint() {
            return signedOr("log.example/case\n3\n" + tree(3).root() + "\n\n— log.example/case AAAAAAAA\n");
        }

        @Override
        public String keys() {
            return signedOr("log.example/case+00000000+AAAA\n");
        }

        @Override
        public Optional<byte[]> tile(Tile tile) {
            return tile.end() > size() ? Optional.empty() : Optional.of(Tile.bytes(hashes(tile)));
        }

        @Override
        public long size() {
            return LEAVES.size();
        }

        @Override
        public long signedSize() {
            return signed ? size() : 0;
        }

        @Override
        public Inclusion inclusion(long position, long size) {
            return new Inclusion(position, hash(position).base64(), size, tree(size).root().base64(),
                    tree(size).inclusion(position).path().stream().map(Digest::base64).toList());
        }

        @Override
        public Consistency consistency(long from, long to) {
            return new Consistency(from, tree(from).root().base64(), to, tree(to).root().base64(),
                    tree(to).consistency(from).path().stream().map(Digest::base64).toList());
        }

        @Override
        public Optional<String> receipt(long position) {
            return entry(position).map(entry -> signedOr("c2sp.org/tlog-proof@v1\n"));
        }

        @Override
        public List<Anchor> anchors() {
            return List.of();
        }

        private String signedOr(String text) {
            if (!signed) {
                throw new NotSigned("No checkpoint was signed yet.");
            }
            return text;
        }

        private static TiledTree tree(long size) {
            return new TiledTree(size, InMemory::hashes);
        }

        private static List<Digest> hashes(Tile tile) {
            return LEAVES.subList(0, tile.width()).stream().map(Digest::ofLeaf).toList();
        }

        private static Digest hash(long position) {
            return Digest.ofLeaf(LEAVES.get((int) position));
        }
    }
}
