package org.caseledger.domain.guideline.inforce;

import org.caseledger.domain.guideline.RuleSource;

/**
 * A number by which a rule judges. The guideline gives none: each is the council's or ours, whatever the source of the
 * rule that uses it.
 */
public enum Measure {
    /** Minutes after which it is too long. */
    MINUTES(RuleSource.LOCAL, 1, 1_440),
    /** The minute of the day at which work begins; a scope names a team. */
    OPENS_AT_MINUTE(RuleSource.LOCAL, 0, 1_440),
    /** The minute of the day at which work ends; a scope names a team. */
    CLOSES_AT_MINUTE(RuleSource.LOCAL, 0, 1_440),
    /** 1 where Saturdays, Sundays and bank holidays are worked too; a scope names a team. */
    EVERY_DAY(RuleSource.LOCAL, 0, 1),
    /** How many make a pattern. */
    COUNT(RuleSource.PRODUCT, 1, 100),
    /** Within how many calendar days. */
    WITHIN_DAYS(RuleSource.PRODUCT, 1, 366),
    /** How many working days. */
    WORKING_DAYS(RuleSource.LOCAL, 1, 100),
    /** How many working days after a concern was noticed. */
    WORKING_DAYS_FOR_CONCERN(RuleSource.LOCAL, 1, 100),
    /** How many calendar days. */
    DAYS(RuleSource.LOCAL, 1, 366),
    /** After how many calendar days again. */
    AGAIN_AFTER_DAYS(RuleSource.LOCAL, 1, 366),
    /** 1 where the council wants the rule, 0 where not. */
    SWITCHED_ON(RuleSource.LOCAL, 0, 1);

    private final RuleSource source;
    private final int least;
    private final int most;

    Measure(RuleSource source, int least, int most) {
        this.source = source;
        this.least = least;
        this.most = most;
    }

    /** Whose number it is. */
    public RuleSource source() {
        return source;
    }

    /** Whether it can be that number. */
    public boolean allows(int value) {
        return value >= least && value <= most;
    }
}
