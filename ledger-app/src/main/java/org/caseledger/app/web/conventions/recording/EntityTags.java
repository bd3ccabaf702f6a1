package org.caseledger.app.web.conventions.recording;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.caseledger.app.web.conventions.problem.FieldProblem;
import org.caseledger.app.web.conventions.problem.RequestRefused;

/** Versions as strong entity tags (RFC 9110, section 8.8.3): the ledger position of a record's last entry, in quotes. */
public final class EntityTags {

    private static final Pattern LIST = Pattern
            .compile("\\s*(W/)?\"[\\x21\\x23-\\x7e]*\"\\s*(,\\s*(W/)?\"[\\x21\\x23-\\x7e]*\"\\s*)*");

    private EntityTags() {}

    /** The tag of a version. */
    public static String of(long lastPosition) {
        return "\"" + lastPosition + "\"";
    }

    /**
     * Holds a caller to the state they have seen.
     *
     * @param ifMatch the value of the header {@code If-Match}
     * @param current the record's version; empty when there is no such record
     * @throws RequestRefused 412 when another entry has come since, 400 when the header cannot be read
     */
    static void requireMatch(String ifMatch, OptionalLong current) {
        boolean any = ifMatch.strip().equals("*");
        if (!any && !LIST.matcher(ifMatch).matches()) {
            throw RequestRefused.fields(400, List.of(
                    new FieldProblem("/If-Match", "malformed-header", "If-Match is * or the ETag of an answer.")));
        }
        boolean matches = current.isPresent()
                && (any || Arrays.stream(ifMatch.split(",")).map(String::strip)
                        .anyMatch(of(current.getAsLong())::equals));
        if (!matches) {
            throw RequestRefused.because(
                    412, "stale", "The record has changed since; read it again before you go on.");
        }
    }
}
