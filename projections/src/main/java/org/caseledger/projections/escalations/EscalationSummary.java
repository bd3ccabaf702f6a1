package org.caseledger.projections.escalations;

/** Why a manager is asked, in a sentence that names nobody. */
final class EscalationSummary {

    private EscalationSummary() {}

    static String of(String rule) {
        return switch (rule) {
            case "ESC-1" -> "A child may be in immediate danger";
            case "ESC-2" -> "A safeguarding concern was reported";
            case "ESC-4" -> "A call was ended because somebody was not suitably dressed";
            case "ESC-5" -> "A call was carried on although somebody was not suitably dressed";
            case "ESC-6" -> "A call was ended because of abusive or offensive language";
            default -> "Rule " + rule + " asks for a manager";
        };
    }
}
