package org.caseledger.app.automation.telling;

import java.util.UUID;
import org.caseledger.app.automation.turns.NoticeKind;
import org.caseledger.domain.escalation.terms.EscalationId;

/**
 * What somebody is told: that an item needs them, and where it is. It names nobody and says nothing of what it is about.
 *
 * @param id the same whenever the same is told to the same person, so that a message sent twice can be known for one
 * @param address where it goes
 */
public record Message(UUID id, String address, NoticeKind kind, EscalationId escalation, String link) {

    /** What stands above it. */
    public String subject() {
        return "Case Ledger: an item needs you";
    }

    /** What it says. */
    public String text() {
        return switch (kind) {
            case ITS_TURN -> "An item needs you.";
            case ASSIGNED -> "An item was given to you.";
            case QUESTION -> "A question about an item waits for your answer.";
            case ANSWER -> "A question about an item was answered.";
        } + "\r\n\r\n" + link + escalation + "\r\n";
    }
}
