package org.caseledger.app.store.append.batch;

import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.caseledger.app.store.append.request.Append;
import org.caseledger.app.store.append.request.AppendRefused.Reason;
import org.caseledger.app.store.append.request.NewReceipt;
import org.caseledger.app.store.append.request.PreparedEntry;
import org.caseledger.domain.Claim;

/**
 * The appends of a batch that a constraint speaks of, and why they are refused.
 *
 * @param appends all that did what the constraint names, except the first where there are several: it may go in
 */
record Culprits(List<Append> appends, Reason reason, String sentence) {

    /** Those a conflict names; nobody when it names nothing an append can be refused for. */
    static Culprits of(List<Append> appends, SqlFailure.Conflict conflict) {
        String met = conflict.detail();
        return switch (conflict.constraint()) {
            case "case_entry_stream", "access_entry_stream" ->
                those(
                        appends,
                        append -> append.entries().stream()
                                .anyMatch(entry -> met.contains("(" + entry.stream() + ", " + entry.seq() + ")")),
                        Reason.STALE,
                        "somebody else appended to the stream meanwhile");
            case "receipt_key" ->
                those(
                        appends,
                        append -> append.receipt() != null && met.contains(key(append.receipt())),
                        Reason.KEY_ANSWERED,
                        "the idempotency key has its answer already");
            case "claim_is_free" -> taken(appends, met);
            default -> new Culprits(List.of(), Reason.NOT_STORABLE, "");
        };
    }

    /** All that hold text sealed under the data key of one of these. */
    static Culprits sealedFor(List<Append> appends, Set<UUID> withoutKey) {
        List<Append> all = appends.stream()
                .filter(append -> append.entries().stream()
                        .anyMatch(entry -> !Collections.disjoint(entry.payload().sealedFor(), withoutKey)))
                .toList();
        return new Culprits(all, Reason.ERASED, "the personal data of somebody it is about was erased meanwhile");
    }

    private static Culprits taken(List<Append> appends, String met) {
        Claim.Scope scope = appends.stream()
                .flatMap(append -> append.entries().stream())
                .flatMap(entry -> entry.claims().stream())
                .filter(claim -> takes(claim, met))
                .map(PreparedEntry.HashedClaim::scope)
                .findFirst()
                .orElse(Claim.Scope.MOSAIC_PERSON_ID);
        Predicate<Append> takes = append -> append.entries().stream()
                .flatMap(entry -> entry.claims().stream())
                .anyMatch(claim -> takes(claim, met));
        return switch (scope) {
            case MOSAIC_PERSON_ID ->
                those(appends, takes, Reason.MOSAIC_PERSON_ID_TAKEN, "another child has this Mosaic person id");
            case SIGN_IN_NAME ->
                those(appends, takes, Reason.SIGN_IN_NAME_TAKEN, "another worker has this sign-in name");
            case OPEN_ESCALATION ->
                those(appends, takes, Reason.ESCALATION_OPEN, "the rule has an open escalation for this already");
        };
    }

    private static boolean takes(PreparedEntry.HashedClaim claim, String met) {
        return claim.kind() == Claim.Kind.TAKEN && met.contains("(" + claim.scope() + ", " + hex(claim.hash()) + ")");
    }

    private static Culprits those(List<Append> appends, Predicate<Append> did, Reason reason, String sentence) {
        List<Append> all = appends.stream().filter(did).toList();
        return new Culprits(all.size() > 1 ? all.subList(1, all.size()) : all, reason, sentence);
    }

    private static String key(NewReceipt receipt) {
        return "(" + receipt.worker() + ", " + hex(receipt.keyHash()) + ")";
    }

    private static String hex(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }
}
