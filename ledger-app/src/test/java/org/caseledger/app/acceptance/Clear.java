package org.caseledger.app.acceptance;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Words in all the forms in which whoever finds them can read them: as text of eight or sixteen bits, in capitals, in
 * hexadecimal digits, and in base 64 wherever in a longer text they stand.
 */
record Clear(String words, List<byte[]> forms) {

    static Clear of(String words) {
        List<byte[]> forms = new ArrayList<>();
        for (Charset charset : List.of(
                StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            forms.add(words.getBytes(charset));
            forms.add(words.toUpperCase(Locale.ROOT).getBytes(charset));
        }
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        forms.add(HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
        for (int before = 0; before < 3; before++) {
            Stream.of(Base64.getEncoder(), Base64.getUrlEncoder())
                    .map(inBase64(bytes, before))
                    .forEach(forms::add);
        }
        return new Clear(words, List.copyOf(forms));
    }

    /** Without the signs that depend on what stands before and after. */
    private static Function<Base64.Encoder, byte[]> inBase64(byte[] words, int before) {
        return encoder -> {
            byte[] moved = new byte[before + words.length];
            System.arraycopy(words, 0, moved, before, words.length);
            String text = encoder.withoutPadding().encodeToString(moved);
            int whole = moved.length / 3 * 4;
            return text.substring(before == 0 ? 0 : 4, whole).getBytes(StandardCharsets.US_ASCII);
        };
    }

    boolean in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    boolean in(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        return forms.stream().anyMatch(form -> all.contains(new String(form, StandardCharsets.ISO_8859_1)));
    }
}
