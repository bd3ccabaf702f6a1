package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.app.web.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Whoever alters stored text as the database's superuser is seen over HTTP: on that one entry, as what it is, with the rest
 * of the timeline as it was.
 */
class DamagedTextIT {

    private static final RunningLedger LEDGER = RunningLedger.shared();
    private static final Casework PRACTITIONER = new Casework(LEDGER.as("practitioner"));
    private static final String ALTERED = "This text cannot be shown: it was altered, or belongs to another entry or person.";
    private static final String MISMATCH = "This text cannot be shown: it opens, but not to the words that were committed to.";
    private static final String KEY = "This text cannot be shown: its wrapped key was altered, or belongs to another entry or person.";
    private static final String FORM = "This text cannot be shown: what is stored is not a sealed text.";
    private static final String SOMEBODY_ELSE = "This text cannot be shown: it was sealed for somebody else.";
    private static final String VAULT = "This text cannot be shown: this person's key in the vault was altered.";

    private String child;
    private String sibling;
    private String own;
    private String shared;
    private String other;
    private String siblings;
    private Answer last;

    @BeforeEach
    void record() {
        child = PRACTITIONER.openChild("Rowan");
        sibling = PRACTITIONER.openChild("Wren");
        Instant start = LEDGER.now();
        own = PRACTITIONER.call(start, child);
        PRACTITIONER.tell(own, "expectations", told(start, "alone"));
        other = PRACTITIONER.call(start, child);
        PRACTITIONER.tell(other, "expectations", told(start, "elsewhere"));
        siblings = PRACTITIONER.call(start, sibling);
        PRACTITIONER.tell(siblings, "expectations", told(start, "to the sibling"));
        shared = PRACTITIONER.call(start, child, sibling);
        last = PRACTITIONER.tell(shared, "expectations", told(start, "together"));
        PRACTITIONER.timeline(child, last);
        PRACTITIONER.timeline(sibling, last);
    }

    @TestFactory
    List<DynamicTest> anAlterationOfTheEntrysOwnText() {
        return List.of(
                altered("a flipped bit of the nonce", own, part -> flipped(part, "nonce", 3), ALTERED),
                altered("a flipped bit of the salt", own, part -> flipped(part, "text", 5), ALTERED),
                altered("a flipped bit of the words", own, part -> flipped(part, "text", 33), ALTERED),
                altered("a flipped bit of the tag", own, part -> flipped(part, "text", -1), ALTERED),
                altered("a commitment to other words", own, part -> flipped(part, "commitment", 0), MISMATCH),
                altered("a flipped bit of the wrapped content key", shared, DamagedTextIT::everyKeyFlipped, KEY),
                altered("the part of another entry about several", own, part -> partOf(shared, child), KEY),
                altered("the part of another entry about the child", own, part -> partOf(other, child), ALTERED),
                altered("the part of a sibling's entry", own, part -> partOf(siblings, sibling), SOMEBODY_ELSE),
                altered("no sealed part at all", own, part -> "{\"part\":0}", FORM));
    }

    private DynamicTest altered(String how, String contact, UnaryOperator<String> change, String sentence) {
        return DynamicTest.dynamicTest(how, () -> {
            JsonNode before = PRACTITIONER.timeline(child, last);
            String part = partOf(contact, child);
            String changed = change.apply(part);
            assertThat(changed).isNotEqualTo(part);
            try {
                replace(contact, part, changed);
                assertOneIsDamaged(before, PRACTITIONER.timeline(child, last), contact, sentence);
            } finally {
                replace(contact, changed, part);
            }
            assertThat(PRACTITIONER.timeline(child, last)).isEqualTo(before);
        });
    }

    @Test
    void aChangedRowOfTheVaultShowsOnEveryTextOfThatPersonAndNoOther() {
        JsonNode ofSibling = PRACTITIONER.timeline(sibling, last);
        String fresh = PRACTITIONER.openChild("Ash");
        Answer told = PRACTITIONER.tell(
                PRACTITIONER.call(LEDGER.now(), fresh), "expectations", told(LEDGER.now(), "alone"));
        PRACTITIONER.timeline(fresh, told);
        flipWrappedKey(fresh);

        try {
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(PRACTITIONER.timeline(fresh, told).toString())
                            .contains(VAULT)
                            .doesNotContain("told alone"));
            assertThat(PRACTITIONER.timeline(fresh, told)).hasSizeGreaterThan(2);
            assertThat(PRACTITIONER.timeline(sibling, last)).isEqualTo(ofSibling);
        } finally {
            database().sql("UPDATE vault.generation SET generation = generation + 1").update();
        }
    }

    /** As somebody with the database might; a counter that goes back makes the node ask for every key again. */
    private static void flipWrappedKey(String child) {
        database().sql("""
                       UPDATE vault.data_key SET wrapped = set_byte(wrapped, 20, get_byte(wrapped, 20) # 1)
                       WHERE subject = '%s'
                       """.formatted(child)).update();
        database().sql("UPDATE vault.generation SET generation = generation - 1").update();
    }

    private void assertOneIsDamaged(JsonNode before, JsonNode after, String contact, String sentence) {
        assertThat(after.size()).isEqualTo(before.size());
        for (int i = 0; i < before.size(); i++) {
            JsonNode entry = after.get(i);
            if (entry.get("type").stringValue().equals("language-expectations-explained")
                    && entry.get("contactId").stringValue().equals(contact)) {
                assertThat(entry.get("detail").get("how").stringValue()).isEqualTo(sentence);
                assertThat(entry.get("flags").toString()).contains("text-damaged");
                assertThat(entry.get("detail").get("toWhom")).isEqualTo(before.get(i).get("detail").get("toWhom"));
            } else {
                assertThat(entry).isEqualTo(before.get(i));
            }
        }
    }

    private static String told(Instant at, String how) {
        return """
               {"at": "%s", "toWhom": ["CHILD"], "how": "told %s"}""".formatted(at, how);
    }

    private static String partOf(String contact, String child) {
        return database()
                .sql("""
                     SELECT detail -> 'how' ->> '$sealed' FROM projections.timeline_entry
                     WHERE contact_id = ? AND child_id = ? AND type = 'language-expectations-explained'
                     """)
                .param(UUID.fromString(contact))
                .param(UUID.fromString(child))
                .query(String.class)
                .single();
    }

    private void replace(String contact, String part, String by) {
        database()
                .sql("""
                     UPDATE projections.timeline_entry
                     SET detail = jsonb_set(detail::jsonb, '{how,$sealed}', to_jsonb(CAST(? AS text)))::json
                     WHERE contact_id = ? AND child_id = ? AND type = 'language-expectations-explained'
                         AND detail -> 'how' ->> '$sealed' = ?
                     """)
                .param(by)
                .param(UUID.fromString(contact))
                .param(UUID.fromString(child))
                .param(part)
                .update();
    }

    private static String everyKeyFlipped(String part) {
        Matcher keys = Pattern.compile("\"keys\":\\[([^]]*)]").matcher(part);
        assertThat(keys.find()).isTrue();
        String flipped = keys.group(1);
        for (String key : keys.group(1).replace("\"", "").split(",")) {
            flipped = flipped.replace(key, flippedBase64(key, 20));
        }
        return part.replace(keys.group(1), flipped);
    }

    private static String flipped(String part, String field, int at) {
        Matcher value = Pattern.compile("\"" + field + "\":\"([^\"]*)\"").matcher(part);
        assertThat(value.find()).isTrue();
        return part.replace(value.group(1), flippedBase64(value.group(1), at));
    }

    /** Counted from the end where negative. */
    private static String flippedBase64(String base64, int at) {
        byte[] bytes = Base64.getDecoder().decode(base64.getBytes(StandardCharsets.US_ASCII));
        bytes[Math.floorMod(at, bytes.length)] ^= 1;
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static JdbcClient database() {
        return LEDGER.superuser();
    }
}
