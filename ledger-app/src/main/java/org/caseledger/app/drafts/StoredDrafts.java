package org.caseledger.app.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.caseledger.app.drafts.SealedDrafts.Stored;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.RuleBroken.Kind;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Drafts in the database: the sealed words in schema {@code app}, their keys in the vault. */
final class StoredDrafts implements Drafts {

    private static final String WITHOUT_WORDS = "draft, form, record, started_at, saved_at, version";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SealedDrafts sealer;
    private final Duration keep;
    private final InstantSource clock;

    StoredDrafts(DataSource writer, SealedDrafts sealer, Duration keep, InstantSource clock) {
        this.jdbc = JdbcClient.create(writer);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(writer));
        this.sealer = sealer;
        this.keep = keep;
        this.clock = clock;
    }

    @Override
    public Draft save(WorkerId author, UUID id, What what, @Nullable Long seen) {
        Stored stored = sealer.seal(author, id, what.words());
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return Objects.requireNonNull(transaction.execute(status -> {
            requireRoomAndVersion(author, id, seen);
            Draft saved = jdbc
                    .sql("""
                         INSERT INTO app.draft AS d (author, draft, form, record, started_at, saved_at, version, sealed)
                         VALUES (?, ?, ?, ?, ?, ?, 1, ?)
                         ON CONFLICT (author, draft) DO UPDATE SET form = EXCLUDED.form, record = EXCLUDED.record,
                             saved_at = EXCLUDED.saved_at, version = d.version + 1, sealed = EXCLUDED.sealed
                         RETURNING""" + " " + WITHOUT_WORDS)
                    .param(author.value())
                    .param(id)
                    .param(what.form())
                    .param(what.record())
                    .param(now)
                    .param(now)
                    .param(stored.sealed())
                    .query(this::row)
                    .single();
            jdbc.sql("""
                     INSERT INTO vault.draft_key (author, draft, wrapped) VALUES (?, ?, ?)
                     ON CONFLICT (author, draft) DO UPDATE SET wrapped = EXCLUDED.wrapped""")
                    .params(author.value(), id, stored.wrappedKey())
                    .update();
            return saved;
        }));
    }

    private void requireRoomAndVersion(WorkerId author, UUID id, @Nullable Long seen) {
        Optional<Long> version = jdbc.sql("SELECT version FROM app.draft WHERE author = ? AND draft = ? FOR UPDATE")
                .params(author.value(), id)
                .query(Long.class)
                .optional();
        if (seen != null && !seen.equals(version.orElse(null))) {
            throw new RuleBroken(Kind.CONFLICT, "draft-has-changed", "the draft was saved or discarded elsewhere");
        }
        if (version.isEmpty() && of(author).size() >= MOST) {
            throw new RuleBroken(
                    Kind.NOT_ACCEPTABLE, "too-many-drafts",
                    "there are " + MOST + " drafts already: record or discard some first");
        }
    }

    @Override
    public List<Draft> of(WorkerId author) {
        return jdbc.sql("SELECT " + WITHOUT_WORDS + " FROM app.draft WHERE author = ? ORDER BY saved_at DESC, draft")
                .param(author.value())
                .query(this::row)
                .list();
    }

    /** What does not open is left where it is, for whoever can put the vault right. */
    @Override
    public Optional<Opened> open(WorkerId author, UUID id) {
        return jdbc.sql("SELECT " + WITHOUT_WORDS + ", sealed, wrapped FROM app.draft"
                + " JOIN vault.draft_key USING (author, draft) WHERE author = ? AND draft = ?")
                .params(author.value(), id)
                .query((row, n) -> {
                    String words = sealer.open(
                            author, id, new Stored(row.getBytes("sealed"), row.getBytes("wrapped")));
                    if (words == null) {
                        throw new RuleBroken(
                                Kind.CONFLICT, "draft-is-damaged",
                                "the draft does not open to what was saved; it was altered");
                    }
                    return new Opened(row(row, n), words);
                })
                .optional();
    }

    @Override
    public boolean discard(WorkerId author, UUID id) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("DELETE FROM vault.draft_key WHERE author = ? AND draft = ?").params(author.value(), id).update();
            return jdbc.sql("DELETE FROM app.draft WHERE author = ? AND draft = ?")
                    .params(author.value(), id)
                    .update() == 1;
        }));
    }

    private Draft row(ResultSet row, int n) throws SQLException {
        Instant saved = row.getObject("saved_at", OffsetDateTime.class).toInstant();
        return new Draft(
                row.getObject("draft", UUID.class),
                row.getString("form"),
                row.getObject("record", UUID.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                saved,
                saved.plus(keep),
                row.getLong("version"));
    }
}
