package org.caseledger.app.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.caseledger.app.security.session.SignIns;
import org.caseledger.domain.ids.WorkerId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps sign-ins in the database. Times are the database's, so that all nodes agree. */
@Component
final class StoredSignIns implements SignIns {

    private static final Duration LONGEST_IDLE = Duration.ofMinutes(15);

    private static final Duration LONGEST = Duration.ofHours(10);

    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String READ = """
                                       SELECT worker,
                                              ended_at IS NULL AND used_at > clock_timestamp() - ? * interval '1 second'
                                                  AND began_at > clock_timestamp() - ? * interval '1 second' AS lasts,
                                              used_at < clock_timestamp() - interval '1 minute' AS to_be_touched
                                       FROM app.sign_in WHERE token_hash = ?""";

    private final JdbcClient jdbc;

    StoredSignIns(@Qualifier("writer") DataSource writer) {
        this.jdbc = JdbcClient.create(writer);
    }

    /** Also forgets sign-ins that ended over a day ago. */
    @Override
    public String begin(WorkerId worker) {
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        jdbc.sql(
                "DELETE FROM app.sign_in WHERE used_at < clock_timestamp() - interval '1 day' - ? * interval '1 second'")
                .param(LONGEST.toSeconds())
                .update();
        jdbc.sql("INSERT INTO app.sign_in (token_hash, worker) VALUES (?, ?)")
                .param(digest(token))
                .param(worker.value())
                .update();
        return token;
    }

    @Override
    public Optional<Held> find(String token) {
        byte[] digest = digest(token);
        return jdbc.sql(READ)
                .param(LONGEST_IDLE.toSeconds())
                .param(LONGEST.toSeconds())
                .param(digest)
                .query((row, number) -> {
                    Held held = new Held(new WorkerId(row.getObject("worker", UUID.class)), row.getBoolean("lasts"));
                    return new Found(held, held.lasts() && row.getBoolean("to_be_touched"));
                })
                .optional()
                .map(found -> {
                    if (found.toBeTouched()) {
                        jdbc.sql("UPDATE app.sign_in SET used_at = clock_timestamp() WHERE token_hash = ?")
                                .param(digest)
                                .update();
                    }
                    return found.held();
                });
    }

    @Override
    public void end(String token) {
        jdbc.sql("UPDATE app.sign_in SET ended_at = clock_timestamp() WHERE token_hash = ? AND ended_at IS NULL")
                .param(digest(token))
                .update();
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    private record Found(Held held, boolean toBeTouched) {}
}
