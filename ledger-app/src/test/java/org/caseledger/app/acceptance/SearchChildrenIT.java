package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caseledger.app.web.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Scenario 10 and around it: a child is found by those who may see the record, and for nobody else is there a child. */
class SearchChildrenIT {

    private static final RunningLedger LEDGER = RunningLedger.shared();
    private static final Casework PRACTITIONER = new Casework(LEDGER.as("practitioner"));

    /** A family name of letters alone, always as long, that no other test uses. */
    private final String family = "Zz" + lettersOf(UUID.randomUUID()) + "wood";
    private final String mosaic = Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 1);

    @Test
    void findsByNameBeginningDateAndIdentifierAndByAllOfThemTogether() {
        Answer opened = open("Zoë-Łucja", mosaic);
        String child = Casework.idOf(opened);

        for (String text : List.of(
                family, family.toUpperCase(java.util.Locale.ROOT), family.substring(0, 6), "zoe " + family,
                "LUCJA " + family, family + " 2/5/2014", mosaic, "zoë " + mosaic + " 2014-05-02")) {
            assertThat(ids(search("practitioner", text, opened))).as(text).containsExactly(child);
        }
        JsonNode found = search("practitioner", family, opened).json().get("items").get(0);
        assertThat(found.get("givenName").stringValue()).isEqualTo("Zoë-Łucja");
        assertThat(found.get("team").stringValue()).isEqualTo("north");
        for (String text : List.of("wren " + family, family + " 2014-05-03", mosaic + "1", family + "x")) {
            assertThat(ids(search("practitioner", text, opened))).as(text).isEmpty();
        }
    }

    @Test
    void showsNoRowAndNoCountToThoseWhoMayNotSeeTheRecord() {
        Answer opened = open("Wren", mosaic);
        String child = Casework.idOf(opened);

        Answer outsider = search("practitioner2", family, opened);
        assertThat(outsider.text()).isEqualTo("{\"items\":[],\"next\":null}");
        assertThat(ids(search("manager2", mosaic, opened))).isEmpty();
        assertThat(search("admin", family, opened).status()).isEqualTo(403);
        for (String account : List.of("manager", "service-manager", "edt", "governance", "inspector")) {
            assertThat(ids(search(account, family, opened))).as(account).containsExactly(child);
        }
        PRACTITIONER.told("/api/v1/children/" + child + "/allocations", """
                                                                        {"worker": "practitioner2", "team": "north",
                                                                         "involvement": "CO_WORKER"}""");
        assertThat(ids(search("practitioner2", family, opened))).as("now with a part in it").containsExactly(child);
    }

    @Test
    void goesOnWhereAPageEndsAndShowsEachChildOnce() {
        List<String> children = new ArrayList<>();
        Answer last = null;
        for (int i = 0; i < 5; i++) {
            last = open("Wren", Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 1));
            children.addFirst(Casework.idOf(last));
        }
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = LEDGER.as("practitioner").post(
                    "/api/v1/children/search?limit=2" + cursor,
                    "{\"text\": \"" + family + "\"}",
                    "Ledger-Position", last.header("Ledger-Position"));
            assertThat(page.status()).as(page::text).isEqualTo(200);
            found.addAll(ids(page));
            JsonNode next = page.json().get("next");
            cursor = next.isNull() ? "" : "&cursor=" + next.stringValue();
        } while (!cursor.isEmpty());
        assertThat(found).isEqualTo(children);
    }

    @Test
    void isRecordedWithAFingerprintAndWhoWasShownBeforeItIsAnswered() {
        Answer opened = open("Wren", mosaic);
        String child = Casework.idOf(opened);
        search("practitioner", family, opened);

        String first = lastReading();
        search("practitioner", family.toUpperCase(java.util.Locale.ROOT), opened);
        String second = lastReading();

        assertThat(first).startsWith("record-searched").contains(child).doesNotContainIgnoringCase(family);
        assertThat(fingerprint(second)).as("the same search").isEqualTo(fingerprint(first)).matches("[0-9a-f]{32}");
        search("practitioner2", family, opened);
        assertThat(lastReading()).doesNotContain(child);
    }

    @Test
    void findsNobodyWhoseWordsAreErasedAndKeepsNoHash() {
        Answer opened = open("Wren", mosaic);
        String child = Casework.idOf(opened);
        assertThat(ids(search("practitioner", family, opened))).containsExactly(child);

        Erasing.erase(LEDGER, child);

        Answer seen = LEDGER.as("governance").get("/api/v1/children/" + child + "/timeline");
        for (String text : List.of(family, mosaic, "wren " + family)) {
            assertThat(ids(search("governance", text, seen))).as(text).isEmpty();
        }
        assertThat(LEDGER.superuser()
                .sql("SELECT cardinality(hashes) FROM projections.child_search WHERE child_id = ?")
                .param(UUID.fromString(child))
                .query(Integer.class)
                .single())
                .isZero();
        assertThat(open("Wren", mosaic).status()).as("the claim on the person id went too").isEqualTo(201);
    }

    @Test
    void keepsNothingOfANameInItsTable() {
        Answer opened = open("Wren", mosaic);
        search("practitioner", family, opened);

        assertThat(LEDGER.superuser()
                .sql("SELECT row::text FROM projections.child_search row WHERE child_id = ?")
                .param(UUID.fromString(Casework.idOf(opened)))
                .query(String.class)
                .single())
                .doesNotContainIgnoringCase(family)
                .doesNotContain(mosaic, "2014-05-02");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"text\": \"%\"}|422|/text nothing-to-look-for",
        "{\"text\": \"_ * ?\"}|422|/text nothing-to-look-for",
        "{\"text\": \"a\\u0007b\"}|422|/text control-character",
        "{\"text\": \"a\\nb\"}|422|/text control-character",
        "{\"text\": \"a b c d e f g h i j k\"}|422|/text too-many-words",
        "{\"text\": 7}|400|/text wrong-type",
    })
    void refusesWhatCannotBeLookedFor(String body, int status, String field) {
        Answer answer = LEDGER.as("practitioner").post("/api/v1/children/search", body);

        assertThat(answer.status()).as(answer::text).isEqualTo(status);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void refusesWhatIsEmptyTooLongOrNoPlaceInTheList() {
        for (String body : List.of(
                "{\"text\": \"\"}", "{\"text\": \"  \"}", "{\"text\": \"" + "a".repeat(201) + "\"}",
                "{\"text\": \"a\\u0000b\"}", "{\"text\": \"\\ud800\"}")) {
            assertThat(LEDGER.as("practitioner").post("/api/v1/children/search", body).status()).as(body)
                    .isEqualTo(422);
        }
        for (String query : List.of("?limit=0", "?limit=201", "?cursor=x", "?cursor=%00", "?q=rowan")) {
            assertThat(
                    LEDGER.as("practitioner").post("/api/v1/children/search" + query, "{\"text\": \"wren\"}").status())
                    .as(query)
                    .isEqualTo(400);
        }
        assertThat(LEDGER.as("practitioner").post("/api/v1/children/search", "{}").status()).isEqualTo(400);
    }

    private Answer open(String givenName, String mosaicPersonId) {
        return PRACTITIONER.told(
                "/api/v1/children",
                """
                {"mosaicPersonId": "%s", "givenName": "%s", "familyName": "%s", "dateOfBirth": "2014-05-02",
                 "team": "north"}""".formatted(mosaicPersonId, givenName, family));
    }

    private static Answer search(String account, String text, Answer after) {
        return LEDGER.as(account)
                .post("/api/v1/children/search", "{\"text\": \"" + text + "\"}",
                        "Ledger-Position", after.header("Ledger-Position"));
    }

    private static List<String> ids(Answer found) {
        assertThat(found.status()).as(found::text).isEqualTo(200);
        return found.json().get("items").valueStream().map(item -> item.get("id").stringValue()).toList();
    }

    private static String lastReading() {
        return LEDGER.superuser()
                .sql("""
                     SELECT type || ' ' || convert_from(payload, 'UTF8') FROM ledger.access_entry
                     ORDER BY position DESC LIMIT 1
                     """)
                .query(String.class)
                .single();
    }

    private static String lettersOf(UUID random) {
        return Long.toHexString(random.getLeastSignificantBits()).chars()
                .mapToObj(digit -> Character.toString('a' + Character.digit(digit, 16)))
                .collect(Collectors.joining());
    }

    private static String fingerprint(String reading) {
        return reading.replaceAll(".*\"fingerprint\":\"([^\"]*)\".*", "$1");
    }
}
