package org.caseledger.app.proofs.setup;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where checkpoints are left for others to keep.
 *
 * @param file a file of this machine
 * @param email a mailbox of somebody else
 * @param timestamp a time-stamping authority
 * @param witnesses the witnesses, each as its key, a space and its address
 * @param witnessesEvery how often at most they are asked
 * @param oldest how old the newest anchor may be before health says that it does not know
 */
@ConfigurationProperties("case-ledger.anchors")
record AnchorSettings(
        @DefaultValue File file,
        @DefaultValue Email email,
        @DefaultValue Timestamp timestamp,
        @DefaultValue List<String> witnesses,
        @DefaultValue("1m") Duration witnessesEvery,
        @DefaultValue("26h") Duration oldest) {

    /**
     * A file of this machine, one for each log.
     *
     * @param enabled whether it is written
     * @param folder {@code anchors} below {@code LEDGER_HOME} where it is not set
     * @param every how often at most
     */
    record File(@DefaultValue("true") boolean enabled, @Nullable Path folder, @DefaultValue("1m") Duration every) {}

    /**
     * A mailbox of somebody else.
     *
     * @param to its address; no mail is sent where it is not set
     * @param from the sender's address
     * @param relay host and port of a mail server that takes mail from this machine
     * @param every how often at most
     */
    record Email(
            @Nullable String to,
            @DefaultValue("case-ledger@localhost") String from,
            @DefaultValue("localhost:25") String relay,
            @DefaultValue("1d") Duration every) {}

    /**
     * A time-stamping authority (RFC 3161).
     *
     * @param url where it is asked; nobody is where it is not set
     * @param certificate a file with its certificate (PEM or DER); any it sends is taken where it is not set
     * @param every how often at most
     */
    record Timestamp(@Nullable URI url, @Nullable Path certificate, @DefaultValue("1h") Duration every) {}
}
