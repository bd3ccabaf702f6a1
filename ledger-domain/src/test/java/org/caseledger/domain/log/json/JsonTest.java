package org.caseledger.domain.log.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.caseledger.domain.log.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void isReadAsItIsWritten() {
        Json json = parse(" {\"a\" : [1, -0.50e+3 ,true,false , null], \"b\":{}, \"\":\"x\", \"c\":[ ]}\r\n");
        assertThat(json)
                .isEqualTo(new Json.Members(Map.of(
                        "a",
                        new Json.Items(List.of(
                                new Json.Numeral("1"),
                                new Json.Numeral("-0.50e+3"),
                                new Json.Truth(true),
                                new Json.Truth(false),
                                new Json.Null())),
                        "b",
                        new Json.Members(Map.of()),
                        "",
                        new Json.Text("x"),
                        "c",
                        new Json.Items(List.of()))));
        assertThat(((Json.Members) json).members().keySet()).containsExactly("a", "b", "", "c");
    }

    @Test
    void givesTextsWithTheirEscapesResolved() {
        assertThat(parse("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\ude00 \u00e9\ud83d\ude00\""))
                .isEqualTo(new Json.Text("\"\\/\b\f\n\r\t\u00e9\ud83d\ude00 \u00e9\ud83d\ude00"));
    }

    @Test
    void keepsTheDigitsOfNumbersThatNoNumberOfJavaHolds() {
        String digits = "123456789012345678901234567890.12345678901234567890e-400";
        assertThat(parse(digits)).isEqualTo(new Json.Numeral(digits));
    }

    @Test
    void findsMembersAndSaysWhichIsMissing() {
        Json.Members members = (Json.Members) parse("{\"a\":\"x\",\"b\":null}");
        assertThat(members.text("a")).isEqualTo("x");
        assertThat(members.find("c")).isEmpty();
        assertThat(members.find("b")).contains(new Json.Null());
        assertThatThrownBy(() -> members.get("c")).isInstanceOf(Malformed.class).hasMessageContaining("c");
        assertThatThrownBy(() -> members.text("b")).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        " ",
        "{",
        "[",
        "\"",
        "\"\\",
        "\"\\u12",
        "{}}",
        "[]]",
        "{} {}",
        "1 2",
        "nul",
        "nullx",
        "True",
        "01",
        "-",
        "+1",
        ".5",
        "1.",
        "1e",
        "1e+",
        "0x1",
        "NaN",
        "Infinity",
        "\u0661",
        "[1,]",
        "[,1]",
        "[1 2]",
        "{\"a\":1,}",
        "{,\"a\":1}",
        "{\"a\"}",
        "{\"a\" 1}",
        "{\"a\":}",
        "{a:1}",
        "{'a':1}",
        "{1:1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,\"\\u0061\":2}",
        "\"a\nb\"",
        "\"\u0000\"",
        "\"\\x41\"",
        "\"\\u00g0\"",
        "\"\\u\u0661\u0661\u0661\u0661\"",
        "\"\\ud83d\"",
        "\"\\ude00\\ud83d\"",
        "// comment\n1",
        "\ufeff1",
        "\u00a01",
    })
    void isRefusedInAnyOtherForm(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void isRefusedUnlessItIsUtf8() {
        for (byte[] bytes : new byte[][]{{'"', (byte) 0xff, '"'}, {'"', (byte) 0xc0, (byte) 0x80, '"'},
            {'"', (byte) 0xc3, '"'}}) {
            assertThatThrownBy(() -> Json.parse(bytes)).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void isRefusedWhenItIsNestedTooDeeply() {
        assertThat(parse("[".repeat(64) + "]".repeat(64))).isInstanceOf(Json.Items.class);
        assertThatThrownBy(() -> parse("[".repeat(65) + "]".repeat(65))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> parse("{\"a\":".repeat(100_000))).isInstanceOf(Malformed.class);
    }

    @Test
    void isRefusedWhereverItIsCutOff() {
        byte[] whole = "{\"a\":[1.5e3,\"\\u00e9\u00e9\",true],\"b\":{\"c\":null}}".getBytes(UTF_8);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Json.parse(cut)).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void saysWhereItIsWrong() {
        assertThatThrownBy(() -> parse("[1, x]")).hasMessage("not JSON: expected a value at character 4");
    }

    private static Json parse(String text) {
        return Json.parse(text.getBytes(UTF_8));
    }
}
