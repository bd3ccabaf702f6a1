package org.caseledger.app.vault.erasure;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.caseledger.app.vault.SubjectKind;
import org.caseledger.app.vault.keys.DatabaseKeyRing;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.DataSubject;
import org.caseledger.projections.children.KeyErasure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Destroys a person's data key: no text sealed for them can ever be read again, while every proof goes on holding.
 *
 * <p>The decision is recorded in the ledger first ({@code PersonalDataKeyDestroyed}); this carries it out and may be
 * repeated until it succeeds. It waits for appends under way about that person and holds off later ones, see
 * {@code vault.require_living_keys}.
 */
public final class DataKeyDestruction implements KeyErasure {

    private static final Logger LOG = LoggerFactory.getLogger(DataKeyDestruction.class);

    /** The stored name of the decision that a key be destroyed. */
    private static final String DECISION = "personal-data-key-destroyed";

    /** Three times as long as a node trusts its memory. */
    private static final long SECONDS_TO_REACH_ALL = 3 * DatabaseKeyRing.LEASE.toSeconds();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DatabaseKeyRing ring;
    private final DestroyedKeysFile list;
    private final Duration backupRetention;

    /**
     * @param writer connections that may read and write schema {@code vault}
     * @param backupRetention how long a backup of the database is kept at most
     */
    public DataKeyDestruction(
            DataSource writer, DatabaseKeyRing ring, DestroyedKeysFile list, Duration backupRetention) {
        this.jdbc = JdbcClient.create(writer);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(writer));
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.ring = ring;
        this.list = list;
        this.backupRetention = backupRetention;
    }

    /**
     * Removes the wrapped key, tells every node, and adds the person to the list outside the database before it commits.
     * Somebody who never had a key gets none later. Somebody whose key is destroyed keeps the first day and authority.
     */
    public void destroy(DestroyedKey destroyed) {
        transaction.executeWithoutResult(status -> {
            if (isStillToDestroy(destroyed.subject())) {
                wipe(destroyed);
                forgetClaims(destroyed.subject());
                list.add(destroyed);
            }
        });
        ring.forget(destroyed.subject());
        noteThatItIsCommitted(destroyed.subject());
        LOG.info("The data key of {} is destroyed", destroyed.subject());
    }

    /**
     * Whether no node can still hold the key: a while after the destruction was seen to be committed. An erasure is
     * certified only then. False where the key was not destroyed.
     */
    public boolean hasReachedEveryNode(DataSubject subject) {
        noteThatItIsCommitted(subject);
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT FROM vault.data_key JOIN vault.destruction_seen ON generation >= destroyed_in
                            WHERE subject = ? AND seen_at < clock_timestamp() - make_interval(secs => ?))
                        """)
                .param(subject.value())
                .param(SECONDS_TO_REACH_ALL)
                .query(Boolean.class)
                .single();
    }

    /**
     * Whether backups of the database hold no key either that could still be unwrapped: every version of the
     * key-encryption key under which it was ever wrapped has been destroyed, see {@code KeyRotation}. False where the key
     * was not destroyed.
     */
    public boolean isCompleteInBackups(DataSubject subject) {
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT FROM vault.data_key AS destroyed WHERE subject = ? AND destroyed_at IS NOT NULL
                                AND NOT EXISTS (SELECT FROM vault.key_check WHERE kek_version <= last_kek_version))
                        """).param(subject.value()).query(Boolean.class).single();
    }

    @Override
    public Progress progressOf(ChildId child) {
        boolean reached = hasReachedEveryNode(child);
        boolean complete = isCompleteInBackups(child);
        return jdbc.sql("""
                        SELECT seen_at, last_kek_version FROM vault.data_key
                        JOIN vault.destruction_seen ON generation = destroyed_in WHERE subject = ?
                        """)
                .param(child.value())
                .query((row, number) -> {
                    Instant gone = row.getObject("seen_at", OffsetDateTime.class).toInstant();
                    return new Progress(
                            gone,
                            reached,
                            row.getObject("last_kek_version", Integer.class),
                            complete,
                            gone.plus(backupRetention));
                })
                .optional()
                .orElseGet(() -> new Progress(null, false, null, false, null));
    }

    /** The children on the list whose decision the ledger does not hold: it was lost with a restored database. */
    public List<DestroyedKey> listedWithoutDecision() {
        Set<UUID> decided = new HashSet<>(jdbc.sql("SELECT stream FROM ledger.case_entry WHERE type = ?")
                .param(DECISION)
                .query(UUID.class)
                .list());
        return list.all().stream()
                .filter(destroyed -> destroyed.subject() instanceof ChildId)
                .filter(destroyed -> !decided.contains(destroyed.subject().value()))
                .toList();
    }

    /**
     * Called at start, before anybody reads: destroys again what an older database brought back, and completes the list
     * with what other nodes destroyed by a decision that the ledger holds.
     *
     * @return how many keys were destroyed again
     */
    public int repeatAfterRestore() {
        List<DestroyedKey> inDatabase = destroyedInDatabase();
        Set<UUID> gone = new HashSet<>();
        inDatabase.forEach(destroyed -> gone.add(destroyed.subject().value()));
        List<DestroyedKey> broughtBack = list.all().stream()
                .filter(destroyed -> !gone.contains(destroyed.subject().value()))
                .toList();
        broughtBack.forEach(this::destroy);
        inDatabase.forEach(list::add);
        if (!broughtBack.isEmpty()) {
            LOG.warn("{} data keys were destroyed again: the database was older than their end", broughtBack.size());
        }
        return broughtBack.size();
    }

    private boolean isStillToDestroy(DataSubject subject) {
        return jdbc.sql("SELECT wrapped IS NOT NULL FROM vault.data_key WHERE subject = ? FOR UPDATE")
                .param(subject.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    private void wipe(DestroyedKey destroyed) {
        jdbc.sql("""
                 WITH next AS (UPDATE vault.generation SET generation = generation + 1 RETURNING generation)
                 INSERT INTO vault.data_key (subject, kind, destroyed_at, authority, destroyed_in)
                 SELECT ?, ?, ?, ?, generation FROM next
                 ON CONFLICT (subject) DO UPDATE SET
                     wrapped = NULL, kek_version = NULL, last_kek_version = data_key.kek_version,
                     destroyed_at = excluded.destroyed_at, authority = excluded.authority,
                     destroyed_in = excluded.destroyed_in
                 """)
                .param(destroyed.subject().value())
                .param(SubjectKind.of(destroyed.subject()).name())
                .param(OffsetDateTime.ofInstant(destroyed.on(), ZoneOffset.UTC))
                .param(destroyed.authority())
                .update();
    }

    /** A claim is a keyed hash of something as short as a person id: whoever has the vault's key could guess it. */
    private void forgetClaims(DataSubject subject) {
        jdbc.sql("""
                 UPDATE ledger.claim SET hash = uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
                 WHERE holder = ? AND scope = 'MOSAIC_PERSON_ID'
                 """).param(subject.value()).update();
    }

    private void noteThatItIsCommitted(DataSubject subject) {
        jdbc.sql("""
                 INSERT INTO vault.destruction_seen (generation)
                 SELECT destroyed_in FROM vault.data_key WHERE subject = ? AND destroyed_in IS NOT NULL
                 ON CONFLICT DO NOTHING
                 """).param(subject.value()).update();
    }

    private List<DestroyedKey> destroyedInDatabase() {
        return jdbc.sql("""
                        SELECT subject, kind, destroyed_at, authority FROM vault.data_key
                        WHERE destroyed_in IS NOT NULL
                            AND EXISTS (SELECT FROM ledger.case_entry WHERE stream = subject AND type = ?)
                        ORDER BY destroyed_in
                        """)
                .param(DECISION)
                .query((row, number) -> new DestroyedKey(
                        SubjectKind.valueOf(row.getString("kind")).subject(row.getObject("subject", UUID.class)),
                        row.getObject("destroyed_at", OffsetDateTime.class).toInstant(),
                        row.getString("authority")))
                .list();
    }
}
