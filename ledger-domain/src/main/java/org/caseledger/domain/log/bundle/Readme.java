package org.caseledger.domain.log.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The text with which a bundle explains itself. */
public final class Readme {

    private static final String TEXT = """
                                       THE HISTORY OF ONE CHILD, WITH ITS PROOFS

                                       Child    %s
                                       Entries  %d, the last of which closes this copy

                                       To read it, open entries/00001.html in a browser. Nothing is loaded from anywhere and nothing in it
                                       runs. Worker names and the rules in force are in registers/00001.html, where there are any.

                                       To check it, take the verifier from somebody you trust, and the key of the log from a source other
                                       than whoever gave you this file:

                                         java -jar ledger-domain.jar verify THIS-FILE --key KEY

                                       It needs no network and no database. It says what it checked, what it could not check, and one
                                       verdict. If you kept a checkpoint of this log from an earlier visit, add --seen FILE: the log must
                                       still contain that past.

                                       WHAT IS IN HERE
                                       bundle.txt            whose history this is
                                       checkpoint.txt        the state of the log that all proofs lead to, signed (C2SP tlog-checkpoint)
                                       key.txt               the key of the log as the log itself says; do not rely on it
                                       checkpoints/          earlier signed states of the log
                                       consistency/          proofs that the log only grew since (RFC 6962)
                                       anchors/              what others said about checkpoints, such as time-stamps (RFC 3161)
                                       registers/            entries about no child: who recorded, and the rules in force
                                       entries/NNNNN.txt     the entries: leaf, payload, metadata, opened texts, proof
                                       entries/NNNNN.html    the same for reading; the verifier writes it again and compares

                                       WHAT IT PROVES
                                       That each entry is in the log, exactly as it was recorded. That none of this child's entries up to the
                                       closing one is missing: each carries its own number, counted from 0 without a gap. That a text which is
                                       told is the text that was recorded; one that is left out proves nothing was changed around it.

                                       WHAT IT CANNOT PROVE
                                       That what was recorded is true, or that everything that happened was recorded. Facts about staff are
                                       not on any child's record and so not in here.
                                       """;

    private Readme() {}

    /**
     * The member's content.
     *
     * @param header of the bundle
     */
    public static byte[] of(BundleHeader header) {
        return TEXT.replace("%s", header.child().toString())
                .replace("%d", Long.toString(header.entries()))
                .getBytes(UTF_8);
    }
}
