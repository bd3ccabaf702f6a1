package org.caseledger.app.web.conventions.recording;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.app.web.conventions.problem.FieldProblem;
import org.caseledger.app.web.conventions.problem.RequestRefused;

/**
 * Versions as strong entity tags (RFC 9110, section 8.8.3), such as {@code "3.1207"}: the number of the last entry in the
 * record's own stream, then what else changes the answer. A caller is held to the first alone, so that an escalation the
 * ledger raises by itself makes nobody's work stale.
 */
public final class EntityTags {

    private static final Pattern LIST = Pattern
            .compile("\\s*(W/)?\"[\\x21\\x23-\\x7e]*\"\\s*(,\\s*(W/)?\"[\\x21\\x23-\\x7e]*\"\\s*)*");
    private static final Pattern OURS = Pattern.compile("(?<!W/)\"([0-9]{1,18})[^\"]*\"");

    private EntityTags() {}

    /** The tag of a record's answer. */
    public static String of(long sequence, long lastPosition, String also) {
        return "\"" + sequence + "." + lastPosition + (also.isEmpty() ? "" : "." + also) + "\"";
    }

    /**
     * Holds a caller to the state they have seen.
     *
     * @param ifMatch the value of the header {@code If-Match}
     * @param current the number of the last entry in the record's stream; empty when there is no such record
     * @throws RequestRefused 412 when another entry has come since, 400 when the header cannot be read
     */
    static void requireMatch(String ifMatch, OptionalLong current) {
        boolean any = ifMatch.strip().equals("*");
        if (!any && !LIST.matcher(ifMatch).matches()) {
            throw RequestRefused.fields(400, List.of(
                    new FieldProblem("/If-Match", "malformed-header", "If-Match is * or the ETag of an answer.")));
        }
        if (current.isEmpty() || !any && !names(ifMatch, current.getAsLong())) {
            throw RequestRefused.because(412, "stale", "The record has changed since; read it again before you go on.");
        }
    }

    private static boolean names(String ifMatch, long sequence) {
        Matcher tags = OURS.matcher(ifMatch);
        while (tags.find()) {
            if (Long.parseLong(tags.group(1)) == sequence) {
                return true;
            }
        }
        return false;
    }
}
