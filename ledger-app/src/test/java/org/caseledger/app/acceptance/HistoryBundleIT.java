package org.caseledger.app.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caseledger.app.web.Api.Answer;
import org.caseledger.domain.log.verify.Verifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A child's history, taken away and checked with the verifier alone: as it was recorded, and after the superuser of the
 * database has altered it. Its own ledger, for nobody else wants one that was tampered with.
 */
class HistoryBundleIT {

    @TempDir
    private static Path folder;

    private static RunningLedger ledger;
    private static JdbcClient superuser;
    private static String child;
    private static String path;
    private static long warning;
    private static long opened;
    private static Path key;

    private String said = "";

    @BeforeAll
    static void record() throws IOException {
        ledger = RunningLedger.on(folder.resolve("home"));
        superuser = ledger.superuser();
        Casework practitioner = new Casework(ledger.as("practitioner"));
        child = practitioner.openChild("Bramble");
        String sibling = practitioner.openChild("Sorrel");
        String contact = practitioner.call(ledger.now(), child, sibling);
        warning = practitioner.tell(contact, "language-warnings",
                """
                {"at": "%s", "byRole": "PARENT_CARER", "target": "WORKER", "type": "OFFENSIVE", "words": "An offensive word."}"""
                        .formatted(ledger.now()))
                .json().get("position").longValue();
        opened = superuser.sql("SELECT min(position) FROM ledger.case_subject WHERE child = ?::uuid")
                .param(child)
                .query(Long.class)
                .single();
        path = "/api/v1/children/" + child + "/bundle";
        key = Files.writeString(folder.resolve("key.txt"), ledger.as("inspector").get("/ledger/key").text());
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void isSignedAndCompleteAndSaysWhatWasRecorded() throws IOException {
        byte[] bundle = ledger.as("inspector").bytes(path);
        assertThat(verify(bundle)).as(said).isZero();
        assertThat(said).endsWith("verdict      SIGNED\n")
                .contains("sealed texts are told in the words that were sealed");
        assertThat(new String(bundle, UTF_8))
                .contains("An offensive word.", "Bramble", "Language warning given")
                .doesNotContain("Sorrel", "working-circumstances-recorded", "LT-10023");
    }

    @Test
    void isAnExportInTheAccessLogBeforeItLeavesAndElseDoesNotLeave() {
        assertThat(ledger.as("governance").get(path).status()).isEqualTo(200);
        assertThat(lastReading()).isEqualTo("record-exported");
        superuser.sql("REVOKE INSERT ON ledger.access_entry FROM ledger_writer").update();
        try {
            Answer refused = ledger.as("inspector").get(path);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.text()).doesNotContain("Bramble");
        } finally {
            superuser.sql("GRANT INSERT ON ledger.access_entry TO ledger_writer").update();
        }
    }

    @Test
    void isForThoseWhoInspectOnly() {
        for (String other : List.of("practitioner", "manager", "edt", "lado", "admin")) {
            assertThat(ledger.as(other).get(path).status()).as(other).isEqualTo(403);
        }
        String nobody = path.replace(child, "00000000-0000-4000-8000-000000000000");
        assertThat(ledger.as("inspector").get(nobody).status()).isEqualTo(404);
        assertThat(ledger.as("inspector").get(path + "?redact=some").status()).isEqualTo(400);
        assertThat(ledger.as("inspector").get(path + "?since=-1").status()).isEqualTo(400);
    }

    @Test
    void leavesOutWhatIsRedactedAndStaysProvable() throws IOException {
        byte[] bundle = ledger.as("inspector").bytes(path + "?redact=" + warning);
        assertThat(verify(bundle)).as(said).isZero();
        assertThat(said).contains("sealed texts: they were left out of this bundle");
        assertThat(new String(bundle, UTF_8)).doesNotContain("An offensive word.").contains("Bramble");
    }

    @Test
    void provesThatTheLogOnlyGrewSinceACheckpointThatWasKept() throws IOException {
        String kept = ledger.as("inspector").get("/ledger/checkpoint").text();
        Path seen = Files.writeString(folder.resolve("seen.txt"), kept);
        byte[] bundle = ledger.as("inspector").bytes(path + "?since=" + kept.lines().skip(1).findFirst().orElseThrow());
        assertThat(verify(bundle, "--seen", seen.toString())).as(said).isZero();
        assertThat(said).contains("entries seen before");
    }

    @Test
    void namesTheEntryThatTheSuperuserAltered() throws IOException {
        altered("payload = set_byte(payload, 20, get_byte(payload, 20) # 1)", warning,
                "expected the payload of the digest");
        altered("metadata = set_byte(metadata, 9, get_byte(metadata, 9) # 1)", warning,
                "expected the metadata of the digest");
        altered("leaf = convert_to(replace(convert_from(leaf, 'UTF8'), 'revision 1', 'revision 2'), 'UTF8')", warning,
                "expected a proof that leads to");
        altered("leaf = set_byte(leaf, 3, 0)", opened, "expected a leaf written the one way leaves are");
        altered("payload = (SELECT payload FROM ledger.case_entry o WHERE o.position = " + opened + ")", warning,
                "expected the payload of the digest");
        assertThat(verify(ledger.as("inspector").bytes(path))).as(said).isZero();
    }

    @Test
    void isNotHandedOverWhereTheSuperuserDeletedAnEntryForNothingIsSignedOverAGap() {
        superuser.sql("DROP TABLE IF EXISTS public.kept").update();
        superuser.sql("CREATE TABLE public.kept AS SELECT * FROM ledger.case_entry WHERE position = " + warning)
                .update();
        untriggered(() -> superuser.sql("DELETE FROM ledger.case_entry WHERE position = " + warning).update());
        try {
            Answer refused = ledger.as("inspector").get(path);
            assertThat(refused.status()).as(refused.text()).isEqualTo(503);
            assertThat(refused.problem()).isEqualTo("checkpoint-not-signed");
        } finally {
            untriggered(() -> superuser.sql("INSERT INTO ledger.case_entry SELECT * FROM public.kept").update());
            superuser.sql("DROP TABLE public.kept").update();
        }
    }

    @Test
    void namesTheEntryAfterOneThatWasHiddenFromTheChild() throws IOException {
        superuser.sql("ALTER TABLE ledger.case_subject DISABLE TRIGGER append_only").update();
        superuser.sql("UPDATE ledger.case_subject SET child = '00000000-0000-4000-8000-000000000000' WHERE position = "
                + warning + " AND child = '" + child + "'").update();
        try {
            assertThat(verify(ledger.as("inspector").bytes(path))).as(said).isEqualTo(Verifier.FAILED);
            assertThat(said)
                    .containsPattern("position \\d+, stream [0-9a-f-]+: expected entry \\d+ about the child, found");
        } finally {
            superuser.sql("UPDATE ledger.case_subject SET child = '" + child
                    + "' WHERE child = '00000000-0000-4000-8000-000000000000'").update();
            superuser.sql("ALTER TABLE ledger.case_subject ENABLE ALWAYS TRIGGER append_only").update();
        }
    }

    @Test
    void failsUnderAKeyThatWasReplaced() throws IOException {
        Path own = key;
        try {
            key = Files.writeString(folder.resolve("other.txt"),
                    ledger.as("inspector").get("/ledger/access/key").text());
            assertThat(verify(ledger.as("inspector").bytes(path))).isEqualTo(Verifier.FAILED);
            assertThat(said).contains("expected a checkpoint signed by a log that is trusted");
        } finally {
            key = own;
        }
    }

    private void altered(String change, long position, String because) throws IOException {
        superuser.sql("DROP TABLE IF EXISTS public.kept").update();
        superuser.sql("CREATE TABLE public.kept AS SELECT * FROM ledger.case_entry WHERE position = " + position)
                .update();
        untriggered(() -> superuser.sql("UPDATE ledger.case_entry SET " + change + " WHERE position = " + position)
                .update());
        try {
            int status = verify(ledger.as("inspector").bytes(path));
            assertThat(status).as(change + ": " + said).isEqualTo(Verifier.FAILED);
            assertThat(said).contains("position " + position).contains(because);
        } finally {
            untriggered(() -> superuser.sql("UPDATE ledger.case_entry e SET payload = k.payload, metadata = k.metadata,"
                    + " leaf = k.leaf FROM public.kept k WHERE e.position = k.position").update());
            superuser.sql("DROP TABLE public.kept").update();
        }
    }

    private static void untriggered(Runnable change) {
        superuser.sql("ALTER TABLE ledger.case_entry DISABLE TRIGGER append_only").update();
        change.run();
        superuser.sql("ALTER TABLE ledger.case_entry ENABLE ALWAYS TRIGGER append_only").update();
    }

    private static String lastReading() {
        return superuser.sql("SELECT type FROM ledger.access_entry ORDER BY position DESC LIMIT 1")
                .query(String.class)
                .single();
    }

    private int verify(byte[] bundle, String... more) throws IOException {
        Path file = Files.write(folder.resolve("bundle.zip"), bundle);
        String[] arguments = new String[4 + more.length];
        System.arraycopy(new String[]{"verify", file.toString(), "--key", key.toString()}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = Verifier.run(new PrintStream(out, true, UTF_8), arguments);
        said = out.toString(UTF_8);
        return status;
    }
}
