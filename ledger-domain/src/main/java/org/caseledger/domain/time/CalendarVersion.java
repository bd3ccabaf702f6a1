package org.caseledger.domain.time;

/**
 * The name of a published working calendar. A new calendar never rewrites a due time computed with an old one.
 *
 * @param value such as {@code england-and-wales-2026-11}
 */
public record CalendarVersion(String value) {

    @Override
    public String toString() {
        return value;
    }
}
