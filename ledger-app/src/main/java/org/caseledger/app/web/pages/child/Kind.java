package org.caseledger.app.web.pages.child;

import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.domain.EventCatalogue;

/** What a reader may want to see of a timeline alone. */
enum Kind {
    /** Calls, visits and messages. */
    CONTACTS("contact"),
    /** Calls that were ended before their time, and warnings. */
    ENDED_EARLY("terminated", "warning", "continued"),
    /** Safeguarding concerns. */
    CONCERNS("concern", "section-47", "strategy", "referral", "allegation", "lado", "immediate"),
    /** What went to a manager. */
    ESCALATIONS("escalation", "manager", "deadline", "tier"),
    /** What was not as the guideline asks. */
    NOT_MET("breach", "policy-checks");

    private final Set<String> types;

    Kind(String... parts) {
        this.types = EventCatalogue.all().stream()
                .map(EventCatalogue.Entry::name)
                .filter(name -> Set.of(parts).stream().anyMatch(name::contains))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The stored names of the facts it holds. */
    Set<String> types() {
        return types;
    }
}
