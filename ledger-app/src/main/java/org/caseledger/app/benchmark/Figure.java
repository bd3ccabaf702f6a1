package org.caseledger.app.benchmark;

import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param what was measured
 * @param value in its unit
 * @param unit such as {@code entries/s} or {@code ms}
 * @param ratio to another figure of the same run; null where there is none to compare it with
 * @param of what the other figure is; empty where there is none
 */
public record Figure(String what, double value, String unit, @Nullable Double ratio, String of) {

    static Figure of(String what, double value, String unit) {
        return new Figure(what, value, unit, null, "");
    }

    /** The same, compared with another. */
    Figure to(Figure other) {
        return new Figure(what, value, unit, other.value > 0 ? value / other.value : null, other.what);
    }
}
