package org.caseledger.projections.timeline;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caseledger.domain.guideline.inforce.RuleBook;
import org.caseledger.domain.guideline.inforce.RuleVersion;
import org.caseledger.domain.guideline.policy.PolicyEvent.PolicyVersionPublished;
import org.caseledger.domain.guideline.policy.PolicyRuleSetId;
import org.caseledger.projections.projector.StoredEvent;
import org.caseledger.projections.rebuild.EntrySource;

/** Which versions of the council's rules were in force when something was recorded, as far as they were published then. */
record RulesThen(List<Published> published) {

    /** A version, and the entry that published it. */
    record Published(long position, RuleVersion version) {}

    /** All that were ever published, from their own stream. */
    static RulesThen read(Connection connection, EntrySource log) throws SQLException {
        List<Published> published = new ArrayList<>();
        log.ofStream(connection, PolicyRuleSetId.THE_COUNCILS.value(), entry -> {
            if (entry.event() instanceof PolicyVersionPublished version) {
                published.add(new Published(entry.position(), version.version()));
            }
        });
        return new RulesThen(published);
    }

    /** The version of each rule by which an entry was judged. */
    SortedMap<String, Integer> at(StoredEvent entry) {
        RuleBook book = RuleBook.builtIn();
        for (Published one : published) {
            if (one.position() < entry.position()) {
                book = book.with(one.version());
            }
        }
        SortedMap<String, Integer> versions = new TreeMap<>();
        book.inForceAt(entry.event().occurredAt()).versions()
                .forEach((rule, version) -> versions.put(rule.value(), version.rule().version()));
        return versions;
    }
}
