package org.caseledger.app.web.conventions.json;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.app.web.conventions.problem.FieldProblem;
import org.caseledger.app.web.conventions.problem.RequestRefused;

/** Everything found wrong with one body: form first, values second. */
final class Findings {

    private static final int MOST = 100;

    private final List<FieldProblem> malformed = new ArrayList<>();
    private final List<FieldProblem> refused = new ArrayList<>();

    /** The form is wrong (400). */
    void malformed(String pointer, String code, String message) {
        malformed.add(new FieldProblem(pointer, code, message));
    }

    /** The form is right, and the value is refused (422). */
    void refused(String pointer, String code, String message) {
        refused.add(new FieldProblem(pointer, code, message));
    }

    /** @throws RequestRefused when anything was found; 400 when any form is wrong, else 422 */
    void throwIfAny() {
        if (!malformed.isEmpty()) {
            List<FieldProblem> all = new ArrayList<>(malformed);
            all.addAll(refused);
            throw RequestRefused.fields(400, all.subList(0, Math.min(all.size(), MOST)));
        }
        if (!refused.isEmpty()) {
            throw RequestRefused.fields(422, refused.subList(0, Math.min(refused.size(), MOST)));
        }
    }
}
