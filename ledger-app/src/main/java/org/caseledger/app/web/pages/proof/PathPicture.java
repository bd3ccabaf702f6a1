package org.caseledger.app.web.pages.proof;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.app.proofs.ProvenLog;

/**
 * The way from an entry up to the signed root, as a picture: at each step, what the entry's side is joined with.
 *
 * @param height of the whole picture, in its own units
 * @param rungs from the entry upwards
 */
public record PathPicture(int height, List<Rung> rungs) {

    private static final int STEP = 64;
    private static final int TOP = 48;

    public PathPicture {
        rungs = List.copyOf(rungs);
    }

    /** Where the root stands. */
    public int rootY() {
        return TOP;
    }

    /** Where the entry stands. */
    public int leafY() {
        return TOP + rungs.size() * STEP;
    }

    static PathPicture of(ProvenLog.Inclusion inclusion) {
        List<Rung> rungs = new ArrayList<>();
        long node = inclusion.position();
        long last = inclusion.size() - 1;
        int count = inclusion.hashes().size();
        for (int i = 0; i < count; i++) {
            boolean left = (node & 1) == 1 || node == last;
            if (left) {
                int rise = Long.numberOfTrailingZeros(node);
                node >>= rise;
                last >>= rise;
            }
            node >>= 1;
            last >>= 1;
            rungs.add(new Rung(i + 1, left, inclusion.hashes().get(i), TOP + (count - i) * STEP - STEP / 2));
        }
        return new PathPicture(TOP + count * STEP + TOP, rungs);
    }

    /**
     * One step.
     *
     * @param left whether what it is joined with stands on the left
     * @param hash of what it is joined with, in base64
     * @param y where the step stands in the picture
     */
    public record Rung(int step, boolean left, String hash, int y) {

        /** Where the box of what it is joined with begins. */
        public int x() {
            return left ? 8 : 412;
        }

        /** The first characters of the hash. */
        public String shortly() {
            return hash.substring(0, 10) + "…";
        }
    }
}
