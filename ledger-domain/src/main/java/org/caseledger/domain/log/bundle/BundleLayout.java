package org.caseledger.domain.log.bundle;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.Locale;
import org.caseledger.domain.log.Digest;

/** Where everything stands in a bundle, in the order in which it stands there. */
public final class BundleLayout {

    /** What a person reads first. */
    public static final String README = "README.txt";

    /** The checkpoint that all proofs lead to. */
    public static final String CHECKPOINT = "checkpoint.txt";

    /** The log's keys, as the log says. */
    public static final String KEY = "key.txt";

    /** The type of the entry that ends a child's history in a bundle. */
    public static final String CLOSING = "history-exported";

    /** The type of the entry after which a child's texts may be unreadable. */
    public static final String ERASURE = "personal-data-key-destroyed";

    /** The type of the entry that says which entries a restore lost. */
    public static final String LOSS = "log-continuation";

    /** The most entries one member holds. */
    static final int MOST_ENTRIES = 200;

    /** A member gets no further entry when it has so many bytes. */
    static final int ENOUGH_BYTES = 1 << 20;

    private BundleLayout() {}

    /** Members that hold entries, each beside its page for reading. */
    public enum Folder {
        /** Entries about no child that the others rest on: who recorded, and which rules were in force. */
        REGISTERS("registers", "Registers and rules"),
        /** The child's history. */
        ENTRIES("entries", "History of a child");

        private final String path;
        private final String title;

        Folder(String path, String title) {
            this.path = path;
            this.title = title;
        }

        /** The member of entries of that number, from 1. */
        public String entries(int number) {
            return path + "/" + file(number, "txt");
        }

        /** The page beside it. */
        public String page(int number) {
            return path + "/" + fileOfPage(number);
        }

        String fileOfPage(int number) {
            return file(number, "html");
        }

        String title() {
            return title;
        }

        private static String file(int number, String kind) {
            return String.format(Locale.ROOT, "%05d.%s", number, kind);
        }
    }

    /** The member of the checkpoint of an earlier size. */
    public static String earlierCheckpoint(long size) {
        return "checkpoints/" + padded(size) + ".txt";
    }

    /** The member that proves that the log only grew since it had that size. */
    public static String consistency(long size) {
        return "consistency/" + padded(size) + ".txt";
    }

    /** The folder of what others said of checkpoints. */
    public static final String ANCHORS = "anchors/";

    /**
     * The member of what somebody else said of a checkpoint.
     *
     * @param size of the log then
     * @param number counts those of one size, from 1
     * @param kind {@code rfc3161} for a time-stamp token in DER, {@code witness} for a cosignature line
     */
    public static String anchor(long size, int number, String kind) {
        return anchorsOf(size) + number + "." + kind;
    }

    /** How the names of all members begin that are about a checkpoint of that size. */
    public static String anchorsOf(long size) {
        return ANCHORS + padded(size) + "-";
    }

    /** How the hashes of a proof are written: one a line. */
    static byte[] lines(List<Digest> hashes) {
        StringBuilder lines = new StringBuilder();
        hashes.forEach(hash -> lines.append(hash.base64()).append('\n'));
        return lines.toString().getBytes(US_ASCII);
    }

    private static String padded(long size) {
        return String.format(Locale.ROOT, "%019d", size);
    }
}
