package org.caseledger.projections.escalations;

/** Why a manager is asked, in a sentence that names nobody. */
final class EscalationSummary {

    private EscalationSummary() {}

    static String of(String rule) {
        return switch (rule) {
            case "ESC-1" -> "A child may be in immediate danger";
            case "ESC-2" -> "A safeguarding concern was reported";
            case "ESC-3" -> "An allegation was made against somebody who works with children";
            case "ESC-4" -> "A call was ended because somebody was not suitably dressed";
            case "ESC-5" -> "A call was carried on although somebody was not suitably dressed, or in a bedroom";
            case "ESC-6" -> "A call was ended because of abusive or offensive language";
            case "ESC-7" -> "A worker was threatened, or where they live may have been seen";
            case "ESC-8" -> "A planned contact failed and the child was not seen";
            case "ESC-11" -> "Nobody of the family has been reached for a long time";
            case "ESC-15" -> "A device or platform was used that the guideline does not allow";
            case "ESC-16" -> "Contacts were out of hours or over-long three times in 28 days";
            case "ESC-17" -> "Three warnings about language were given in 28 days";
            case "ESC-18" -> "Something was recorded long after it happened";
            case "ESC-19" -> "Something that was begun has not been recorded to its end";
            case "ESC-20" -> "A record was opened in an emergency";
            case "ESC-24" -> "A concern was judged less urgent twice, or taken up again after it was closed";
            case "ESC-27" -> "A contact is not confirmed on a child's Mosaic record";
            case "ESC-28" -> "A worker's language or conduct was reported";
            default -> "Rule " + rule + " asks for a manager";
        };
    }
}
