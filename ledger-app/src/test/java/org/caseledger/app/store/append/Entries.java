package org.caseledger.app.store.append;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.caseledger.app.store.TimeOrderedIds;
import org.caseledger.app.store.append.request.Append;
import org.caseledger.app.store.append.request.NewReceipt;
import org.caseledger.app.store.append.request.PreparedEntry;
import org.caseledger.domain.AccessChange;
import org.caseledger.domain.Claim;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.log.Digest;
import org.jspecify.annotations.Nullable;

/** Entries as the store hands them to the sequencer, with nothing in them worth reading. */
public final class Entries {

    static final WorkerId WORKER = new WorkerId(UUID.fromString("00000000-0000-4000-8000-00000000000a"));
    static final Instant LONG_AGO = Instant.parse("2024-02-29T23:59:59.123456Z");

    private static final PreparedEntry.Stored METADATA = stored("{\"role\":\"SOCIAL_WORKER\"}");

    private Entries() {}

    /** The first entry of a new stream. */
    public static PreparedEntry first(ChildId... children) {
        return of(UUID.randomUUID(), 0, children);
    }

    static PreparedEntry of(UUID stream, long seq, ChildId... children) {
        return entry(stream, seq, LONG_AGO, stored("{\"stream\":\"" + stream + "\",\"seq\":" + seq + "}"), List.of(),
                List.of(), children);
    }

    /** With text that can be opened with the data keys of these. */
    static PreparedEntry sealedFor(ChildId... children) {
        PreparedEntry.Stored payload = new PreparedEntry.Stored(
                "{}".getBytes(StandardCharsets.UTF_8),
                Arrays.stream(children).map(ChildId::value).collect(Collectors.toSet()));
        return entry(UUID.randomUUID(), 0, LONG_AGO, payload, List.of(), List.of(), children);
    }

    static PreparedEntry at(Instant occurredAt) {
        return entry(UUID.randomUUID(), 0, occurredAt, stored("{}"), List.of(), List.of());
    }

    static PreparedEntry holding(PreparedEntry.Stored payload) {
        return entry(UUID.randomUUID(), 0, LONG_AGO, payload, List.of(), List.of());
    }

    static PreparedEntry claiming(Claim... claims) {
        return entry(UUID.randomUUID(), 0, LONG_AGO, stored("{}"), Arrays.stream(claims).map(Entries::hashed).toList(),
                List.of());
    }

    static PreparedEntry changing(AccessChange... changes) {
        return entry(UUID.randomUUID(), 0, LONG_AGO, stored("{}"), List.of(), List.of(changes));
    }

    static PreparedEntry named(UUID id) {
        PreparedEntry entry = first();
        return new PreparedEntry(id, entry.type(), 1, entry.stream(), 0, LONG_AGO, WORKER, entry.children(),
                entry.payload(), entry.metadata(), List.of(), List.of());
    }

    private static PreparedEntry entry(UUID stream, long seq, Instant occurredAt, PreparedEntry.Stored payload,
            List<PreparedEntry.HashedClaim> claims, List<AccessChange> changes, ChildId... children) {
        return new PreparedEntry(TimeOrderedIds.next(), "contact-held", 1, stream, seq, occurredAt, WORKER,
                ChildId.inOrder(List.of(children)), payload, METADATA, claims, changes);
    }

    private static PreparedEntry.HashedClaim hashed(Claim claim) {
        return new PreparedEntry.HashedClaim(claim, hash(claim.value()));
    }

    static byte[] hash(String value) {
        return Digest.sha256(value.getBytes(StandardCharsets.UTF_8)).bytes();
    }

    static PreparedEntry.Stored stored(String json) {
        return new PreparedEntry.Stored(json.getBytes(StandardCharsets.UTF_8));
    }

    static NewReceipt receipt(String key) {
        return new NewReceipt(WORKER, hash(key), "fingerprint of " + key, "resource of " + key, "/contacts/" + key);
    }

    static Append append(PreparedEntry... entries) {
        return new Append(List.of(entries), null, new CompletableFuture<>());
    }

    static Append append(@Nullable NewReceipt receipt, PreparedEntry... entries) {
        return new Append(List.of(entries), receipt, new CompletableFuture<>());
    }
}
