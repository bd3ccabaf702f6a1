package org.caseledger.domain.log.bundle;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.UUID;
import org.caseledger.domain.log.Canonical;
import org.caseledger.domain.log.Malformed;

/**
 * What a bundle says of itself.
 *
 * @param child whose history it is
 * @param entries how many entries are about the child, the closing one included
 * @param pages which way the pages for reading were written; {@link #PAGES} is the one this code writes
 */
public record BundleHeader(UUID child, long entries, String pages) {

    /** The member that holds it. */
    public static final String NAME = "bundle.txt";

    /** How this code writes README and timeline. */
    public static final String PAGES = "case-ledger/pages@v1";

    private static final String FORM = "case-ledger/bundle@v1";

    /** @throws Malformed if there is no closing entry, or the pages have no name */
    public BundleHeader {
        if (entries < 1 || pages.isEmpty() || pages.length() > 60 || pages.indexOf(' ') >= 0) {
            throw new Malformed("a bundle of " + entries + " entries with pages " + Canonical.shortened(pages));
        }
    }

    /** The member's content. */
    public byte[] bytes() {
        return text().getBytes(US_ASCII);
    }

    private String text() {
        return FORM + "\nchild " + child + "\nentries " + entries + "\npages " + pages + "\n";
    }

    /**
     * Reads {@link #bytes()} back.
     *
     * @throws Malformed unless they are written the one way a header is
     */
    public static BundleHeader parse(byte[] bytes) {
        String text = Canonical.ascii(bytes, "the header of a bundle");
        List<String> lines = List.of(text.split("\n", -1));
        if (lines.size() != 5 || !lines.getFirst().equals(FORM)) {
            throw new Malformed("not the header of a bundle: " + Canonical.shortened(text));
        }
        BundleHeader header;
        try {
            header = new BundleHeader(
                    UUID.fromString(after("child ", lines.get(1))),
                    Canonical.decimal(after("entries ", lines.get(2)), "the number of entries"),
                    after("pages ", lines.get(3)));
        } catch (IllegalArgumentException wrong) {
            throw new Malformed("not the header of a bundle: " + wrong.getMessage(), wrong);
        }
        if (!header.text().equals(text)) {
            throw new Malformed("a header of a bundle that is not written the one way it must be");
        }
        return header;
    }

    private static String after(String key, String line) {
        if (!line.startsWith(key)) {
            throw new Malformed("expected the line " + key + "of a bundle, found " + Canonical.shortened(line));
        }
        return line.substring(key.length());
    }
}
