package org.caseledger.app.proofs.signing;

import org.caseledger.app.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database superuser who switches the triggers off and changes what was recorded. */
public final class Intruder {

    private static final String TRIGGERS = """
                                           DO $$ DECLARE t text; BEGIN
                                             FOR t IN SELECT c.relname FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid WHERE tgname = 'append_only' LOOP
                                               EXECUTE format('ALTER TABLE ledger.%%I %s TRIGGER append_only', t);
                                             END LOOP;
                                           END $$""";

    private final JdbcClient superuser;

    private Intruder(TestDatabase database) {
        this.superuser = JdbcClient.create(database.superuser());
    }

    public static Intruder on(TestDatabase database) {
        return new Intruder(database);
    }

    /** Does it, and covers the tracks. */
    public void does(String... changes) {
        superuser.sql(TRIGGERS.formatted("DISABLE")).update();
        for (String change : changes) {
            superuser.sql(change).update();
        }
        superuser.sql(TRIGGERS.formatted("ENABLE ALWAYS")).update();
    }
}
