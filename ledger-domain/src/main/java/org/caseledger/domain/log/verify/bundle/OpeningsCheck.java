package org.caseledger.domain.log.verify.bundle;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.caseledger.domain.log.Leaf;
import org.caseledger.domain.log.bundle.BundleLayout;
import org.caseledger.domain.log.bundle.BundleLayout.Folder;
import org.caseledger.domain.log.bundle.EntryContent;
import org.caseledger.domain.log.bundle.Opening;
import org.caseledger.domain.log.bundle.Opening.Reason;
import org.caseledger.domain.log.bundle.SealedText;
import org.caseledger.domain.log.verify.report.Failed;
import org.caseledger.domain.log.verify.report.Report;
import org.jspecify.annotations.Nullable;

/** Checks that what is told is what was sealed, and that what is not told may be missing. */
final class OpeningsCheck {

    private final String child;
    private final Map<Reason, Long> closed = new EnumMap<>(Reason.class);
    private long opened;
    private boolean erased;
    private @Nullable Failed unexplained;

    OpeningsCheck(String child) {
        this.child = child;
    }

    void check(Folder folder, long position, Leaf leaf, EntryContent content, List<Opening> openings) {
        List<SealedText> sealed = content.sealed();
        if (content.payload().isEmpty()) {
            throw Failed.at(position, leaf.stream(), "a payload in JSON", "something else");
        }
        if (sealed.size() != openings.size()) {
            throw Failed.at(position, leaf.stream(), "a word on each of " + sealed.size() + " sealed texts",
                    openings.size() + " openings");
        }
        for (int i = 0; i < sealed.size(); i++) {
            check(folder, position, leaf, sealed.get(i), openings.get(i));
        }
        erased |= folder == Folder.ENTRIES && leaf.type().equals(BundleLayout.ERASURE);
    }

    private void check(Folder folder, long position, Leaf leaf, SealedText sealed, Opening opening) {
        if (opening.part() != sealed.part()) {
            throw Failed.at(position, leaf.stream(), "an opening of part " + sealed.part(), "one of " + opening.part());
        }
        switch (opening) {
            case Opening.Opened words -> {
                if (!words.opens(sealed)) {
                    throw Failed.at(position, leaf.stream(), "the words that part " + sealed.part() + " commits to",
                            "others");
                }
                opened++;
            }
            case Opening.Closed(int part, Reason reason) -> {
                closed.merge(reason, 1L, Long::sum);
                if (reason == Reason.DAMAGED) {
                    throw Failed.at(position, leaf.stream(), "a text in part " + part + " that opens",
                            "one that is damaged");
                }
                if (reason == Reason.NOT_ABOUT_THIS_CHILD && folder == Folder.ENTRIES
                        && sealed.about().contains(child)) {
                    throw Failed.at(position, leaf.stream(), "part " + part + ", which is about the child, to be told",
                            "that it is not about the child");
                }
                if (reason == Reason.ERASED && unexplained == null) {
                    unexplained = Failed.at(position, leaf.stream(), "a text in part " + part
                            + " that opens, or an entry " + BundleLayout.ERASURE + " about the child",
                            "neither");
                }
            }
        }
    }

    void end(Report report) {
        if (unexplained != null && !erased) {
            throw unexplained;
        }
        if (opened > 0) {
            report.checked(opened + " sealed texts are told in the words that were sealed");
        }
        closed.forEach((reason, number) -> {
            switch (reason) {
                case REDACTED -> report.notChecked(number + " sealed texts: they were left out of this bundle");
                case NOT_ABOUT_THIS_CHILD -> report.notChecked(number
                        + " sealed texts: they are not about this child, or name somebody who is not told");
                case ERASED -> report.notChecked(number
                        + " sealed texts: they were erased, as an entry about the child says");
                case DAMAGED -> throw new IllegalStateException("a damaged text fails at once");
            }
        });
    }
}
