package org.caseledger.app.store.append;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.caseledger.app.store.append.AppendRefused.Reason;
import org.caseledger.domain.Claim;

/**
 * The append of a batch that a constraint speaks of, and why it is refused.
 *
 * @param append the last that did what the constraint names: the earlier one may go in
 */
record Culprit(Append append, AppendRefused refusal) {

    static Optional<Culprit> of(List<Append> appends, SqlFailure.Conflict conflict) {
        String met = conflict.detail();
        return switch (conflict.constraint()) {
            case "case_entry_stream", "access_entry_stream" ->
                last(appends, append -> append.entries().stream()
                        .anyMatch(entry -> met.contains("(" + entry.stream() + ", " + entry.seq() + ")")))
                        .map(append -> refused(append, Reason.STALE, "somebody else appended to the stream meanwhile"));
            case "receipt_key" ->
                last(appends, append -> append.receipt() != null && met.contains(key(append.receipt())))
                        .map(append -> refused(append, Reason.KEY_ANSWERED,
                                "the idempotency key has its answer already"));
            case "claim_is_free" -> taken(appends, met);
            default -> Optional.empty();
        };
    }

    private static Optional<Culprit> taken(List<Append> appends, String met) {
        for (Append append : appends.reversed()) {
            for (PreparedEntry entry : append.entries()) {
                for (PreparedEntry.HashedClaim claim : entry.claims()) {
                    if (claim.kind() == Claim.Kind.TAKEN && met.contains(hex(claim.hash()))) {
                        return Optional.of(switch (claim.scope()) {
                            case MOSAIC_PERSON_ID ->
                                refused(append, Reason.MOSAIC_PERSON_ID_TAKEN,
                                        "another child has this Mosaic person id");
                            case SIGN_IN_NAME ->
                                refused(append, Reason.SIGN_IN_NAME_TAKEN, "another worker has this sign-in name");
                            case OPEN_ESCALATION ->
                                refused(append, Reason.ESCALATION_OPEN,
                                        "the rule has an open escalation for this already");
                        });
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Append> last(List<Append> appends, Predicate<Append> did) {
        return appends.reversed().stream().filter(did).findFirst();
    }

    private static Culprit refused(Append append, Reason reason, String sentence) {
        return new Culprit(append, new AppendRefused(reason, sentence, null));
    }

    private static String key(NewReceipt receipt) {
        return "(" + receipt.worker() + ", " + hex(receipt.keyHash()) + ")";
    }

    private static String hex(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }
}
