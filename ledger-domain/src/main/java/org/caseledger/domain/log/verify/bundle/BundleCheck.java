package org.caseledger.domain.log.verify.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.archive.ArchiveReader;
import org.caseledger.domain.log.archive.ArchiveReader.Content;
import org.caseledger.domain.log.bundle.BundleHeader;
import org.caseledger.domain.log.bundle.BundleLayout;
import org.caseledger.domain.log.bundle.BundleLayout.Folder;
import org.caseledger.domain.log.bundle.Readme;
import org.caseledger.domain.log.note.BadSignature;
import org.caseledger.domain.log.note.Checkpoint;
import org.caseledger.domain.log.note.SignedNote;
import org.caseledger.domain.log.note.VerifierKey;
import org.caseledger.domain.log.verify.report.Failed;
import org.caseledger.domain.log.verify.report.Report;
import org.caseledger.domain.log.verify.report.Request;
import org.caseledger.domain.log.verify.report.Trust;
import org.caseledger.domain.log.verify.report.Unusable;
import org.jspecify.annotations.Nullable;

/**
 * Reads a bundle once from beginning to end: what it says of itself, the checkpoint and who signed it, the past of the log, what others said, then
 * every entry. Each member is checked by what it means before its check sum is, so that a failure names an entry wherever it can.
 */
public final class BundleCheck {

    private final Request request;
    private final Report report;
    private @Nullable Content ahead;

    /**
     * @param request what was asked
     * @param report where the findings go
     */
    public BundleCheck(Request request, Report report) {
        this.request = request;
        this.report = report;
    }

    /**
     * Checks the whole bundle.
     *
     * @param archive at its first member
     * @throws Failed at the first contradiction
     * @throws Unusable if the archive is no bundle
     */
    public void check(ArchiveReader archive) throws IOException {
        try {
            read(archive);
        } catch (Malformed wrong) {
            throw new Failed("the bundle: " + wrong.getMessage(), wrong);
        }
    }

    private void read(ArchiveReader archive) throws IOException {
        ahead = archive.next().orElse(null);
        if (ahead == null || !ahead.name().equals(BundleLayout.README)) {
            throw new Unusable("an archive, but not a bundle of this ledger: it does not begin with its README");
        }
        Content readme = take(archive, BundleLayout.README);
        Content head = take(archive, BundleHeader.NAME);
        BundleHeader header = BundleHeader.parse(head.content());
        head.requireIntact();
        report.says("child", header.child());
        report.says("entries", header.entries());
        boolean pages = pages(header, readme);
        Content checkpoint = take(archive, BundleLayout.CHECKPOINT);
        SignedNote note = note(checkpoint.content());
        new Trust(request, report).judge(note);
        checkpoint.requireIntact();
        keys(take(archive, BundleLayout.KEY), note);
        Past past = new Past(request, report, note);
        past(archive, past);
        EntriesCheck entries = new EntriesCheck(header, Checkpoint.of(note), past.times(), pages, report);
        for (Folder folder : Folder.values()) {
            entries(archive, folder, entries);
        }
        if (ahead != null) {
            throw new Failed("the bundle: expected its end, found the member " + ahead.name());
        }
        entries.end();
    }

    private boolean pages(BundleHeader header, Content readme) {
        boolean known = header.pages().equals(BundleHeader.PAGES);
        if (!known) {
            report.notChecked("README.txt and the pages for reading: this verifier does not know " + header.pages());
        } else if (!Arrays.equals(readme.content(), Readme.of(header))) {
            throw new Failed("README.txt: expected the text that belongs to this bundle, found another");
        }
        readme.requireIntact();
        return known;
    }

    private static SignedNote note(byte[] bytes) {
        try {
            SignedNote note = SignedNote.parse(bytes);
            Checkpoint.of(note);
            return note;
        } catch (Malformed wrong) {
            throw new Failed("checkpoint.txt: expected a signed checkpoint, found " + wrong.getMessage(), wrong);
        }
    }

    /** The key in the bundle is nobody's word but the bundle's: it must fit, and proves nothing. */
    private void keys(Content member, SignedNote note) {
        List<VerifierKey> keys;
        try {
            keys = new String(member.content(), UTF_8).lines().map(VerifierKey::parse).toList();
            if (note.signers(keys).isEmpty()) {
                throw new Failed("key.txt: expected a key that signed the checkpoint, found none");
            }
        } catch (Malformed | BadSignature wrong) {
            throw new Failed("key.txt: " + wrong.getMessage(), wrong);
        }
        member.requireIntact();
        if (!new Trust(request, report).knowsTheLog()) {
            report.checked(
                    "the key that comes with the bundle signed the checkpoint; it shows nothing but that they fit: "
                            + keys.getFirst());
        }
    }

    private void past(ArchiveReader archive, Past past) throws IOException {
        while (ahead != null && past.takes(ahead.name())) {
            Content member = take(archive, ahead.name());
            past.take(member);
            member.requireIntact();
        }
        past.end();
    }

    private void entries(ArchiveReader archive, Folder folder, EntriesCheck check) throws IOException {
        for (int number = 1; ahead != null && ahead.name().equals(folder.entries(number)); number++) {
            Content entries = take(archive, folder.entries(number));
            check.check(folder, entries.content());
            entries.requireIntact();
            Content page = take(archive, folder.page(number));
            boolean last = ahead == null || !ahead.name().equals(folder.entries(number + 1));
            check.page(folder, number, last, page.content());
            page.requireIntact();
        }
    }

    /** The member that comes next, which must be that one. */
    private Content take(ArchiveReader archive, String name) throws IOException {
        Content next = ahead;
        if (next == null || !next.name().equals(name)) {
            throw new Failed("the bundle: expected the member " + name + ", found "
                    + (next == null ? "its end" : next.name()));
        }
        ahead = null;
        ahead = archive.next().orElse(null);
        return next;
    }
}
