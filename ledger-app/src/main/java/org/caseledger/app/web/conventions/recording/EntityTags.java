package org.caseledger.app.web.conventions.recording;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caseledger.app.recording.Seen;
import org.caseledger.app.web.conventions.problem.FieldProblem;
import org.caseledger.app.web.conventions.problem.RequestRefused;
import org.caseledger.domain.ids.LedgerId;

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
     * The states of a record a caller says they have seen.
     *
     * @param ifMatch the value of the header {@code If-Match}
     * @throws RequestRefused 400 when the header cannot be read
     */
    static Seen seen(LedgerId record, String ifMatch) {
        if (ifMatch.strip().equals("*")) {
            return new Seen(record, null);
        }
        if (!LIST.matcher(ifMatch).matches()) {
            throw RequestRefused.fields(400, List.of(
                    new FieldProblem("/If-Match", "malformed-header", "If-Match is * or the ETag of an answer.")));
        }
        Set<Long> versions = OURS.matcher(ifMatch)
                .results()
                .map(tag -> Long.valueOf(tag.group(1)))
                .collect(Collectors.toUnmodifiableSet());
        return new Seen(record, versions);
    }
}
