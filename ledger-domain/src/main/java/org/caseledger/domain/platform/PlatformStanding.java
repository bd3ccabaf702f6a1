package org.caseledger.domain.platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseledger.domain.platform.PlatformEvent.PlatformAssessed;
import org.caseledger.domain.platform.PlatformEvent.PlatformExceptionApplied;
import org.caseledger.domain.platform.PlatformEvent.PlatformStatusChanged;
import org.caseledger.domain.platform.terms.Assessment;
import org.caseledger.domain.platform.terms.PlatformStatus;

/**
 * All the council has ever said of one platform, so that a contact can be held against what was so when it happened.
 *
 * @param said what was agreed on, in the order in which it was; the last one that had begun holds
 * @param exceptions for how long a consumer product was allowed all the same
 */
public record PlatformStanding(List<Assessment> said, List<Allowed> exceptions) {

    /** For how long. */
    public record Allowed(Instant from, Instant until) {}

    public PlatformStanding {
        said = List.copyOf(said);
        exceptions = List.copyOf(exceptions);
    }

    /** A platform nobody has said anything of. */
    public static PlatformStanding unknown() {
        return new PlatformStanding(List.of(), List.of());
    }

    /** The standing after one fact more. */
    public PlatformStanding with(PlatformEvent event) {
        return switch (event) {
            case PlatformAssessed proposed -> this;
            case PlatformStatusChanged changed -> new PlatformStanding(added(said, changed.assessment()), exceptions);
            case PlatformExceptionApplied applied ->
                new PlatformStanding(said, added(exceptions, new Allowed(applied.from(), applied.until())));
        };
    }

    /** Whether the council has ever said anything of it. */
    public boolean isKnown() {
        return !said.isEmpty();
    }

    /** What held at a moment; nothing before the council said anything. */
    public Optional<Assessment> at(Instant moment) {
        return said.stream().filter(assessment -> !assessment.from().isAfter(moment)).reduce((one, later) -> later);
    }

    /** Whether it might be used at a moment (R19). */
    public boolean isApprovedAt(Instant moment) {
        return at(moment)
                .filter(assessment -> assessment.status() == PlatformStatus.APPROVED)
                .filter(assessment -> assessment.to() == null || moment.isBefore(assessment.to()))
                .isPresent();
    }

    /** Whether it came to be approved only after a moment. */
    public boolean isApprovedOnlyAfter(Instant moment) {
        return !isApprovedAt(moment)
                && said.stream()
                        .anyMatch(assessment -> assessment.status() == PlatformStatus.APPROVED
                                && assessment.from().isAfter(moment));
    }

    /** Whether a consumer product was allowed at a moment (R21). */
    public boolean isExceptedAt(Instant moment) {
        return exceptions.stream()
                .anyMatch(allowed -> !allowed.from().isAfter(moment) && moment.isBefore(allowed.until()));
    }

    private static <T> List<T> added(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
