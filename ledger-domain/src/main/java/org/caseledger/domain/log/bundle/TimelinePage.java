package org.caseledger.domain.log.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.caseledger.domain.log.Leaf;
import org.caseledger.domain.log.json.Json;

/**
 * A page for reading: entries in the order in which they were recorded, each with everything it says. It follows from the entries alone, so that
 * whoever checks a bundle writes the page again and compares.
 */
public final class TimelinePage {

    private static final String HEAD = """
                                       <!DOCTYPE html>
                                       <html lang="en-GB">
                                       <head>
                                       <meta charset="utf-8">
                                       <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                                       <meta name="viewport" content="width=device-width">
                                       <title>%s</title>
                                       <style>
                                       body{font:1rem/1.5 sans-serif;max-width:48rem;margin:1rem auto;padding:0 1rem}
                                       article{border-top:1px solid #505a5f;padding:.5rem 0}
                                       h2{font-size:1.2rem;margin:.3rem 0}
                                       dl{margin:.3rem 0 .3rem 1rem}
                                       dt{font-weight:bold}
                                       dd{margin-left:1rem;white-space:pre-wrap;overflow-wrap:anywhere}
                                       .untold{font-style:italic}
                                       .when{color:#505a5f;margin:0}
                                       </style>
                                       </head>
                                       <body>
                                       """;

    private final People people;
    private final Html html = new Html();

    private TimelinePage(People people) {
        this.people = people;
    }

    /**
     * Writes one page.
     *
     * @param folder what the page is of; also its title
     * @param number the number of the page, from 1
     * @param last whether no page follows
     * @param entries in order
     * @param people whose names are known
     * @return HTML in UTF-8
     */
    public static byte[] of(BundleLayout.Folder folder, int number, boolean last, List<EntryContent> entries,
            People people) {
        TimelinePage page = new TimelinePage(people);
        page.html.raw(HEAD.replace("%s", folder.title() + ", page " + number));
        page.html.raw("<header><h1>" + folder.title() + "</h1>\n");
        page.around(folder, number, last);
        page.html.raw("</header>\n<main>\n");
        entries.forEach(page::entry);
        page.html.raw("</main>\n</body>\n</html>\n");
        return page.html.toString().getBytes(UTF_8);
    }

    private void around(BundleLayout.Folder folder, int number, boolean last) {
        html.raw("<nav aria-label=\"Pages\">");
        if (number > 1) {
            html.raw("<a href=\"" + folder.fileOfPage(number - 1) + "\">Page " + (number - 1) + "</a> ");
        }
        html.raw("Page " + number);
        if (!last) {
            html.raw(" <a href=\"" + folder.fileOfPage(number + 1) + "\">Page " + (number + 1) + "</a>");
        }
        html.raw("</nav>\n");
    }

    private void entry(EntryContent entry) {
        html.raw("<article id=\"e" + entry.position() + "\">\n<h2>");
        html.words(entry.leaf().map(leaf -> inWords(leaf.type())).orElse("An entry that cannot be read"))
                .raw("</h2>\n");
        entry.leaf().ifPresent(leaf -> when(leaf, entry.position()));
        entry.payload()
                .ifPresentOrElse(payload -> value(payload, entry), () -> untold("What was recorded cannot be read."));
        html.raw("</article>\n");
    }

    private void when(Leaf leaf, long position) {
        html.raw("<p class=\"when\">Happened <time>" + leaf.occurred() + "</time>, recorded <time>" + leaf.recorded()
                + "</time> by ");
        html.words(people.named(leaf.actor())).raw(", position " + position + "</p>\n");
    }

    private void value(Json value, EntryContent entry) {
        switch (value) {
            case Json.Members(Map<String, Json> members) when SealedText.isSealed(members) -> text(members, entry);
            case Json.Members(Map<String, Json> members) -> {
                html.raw("<dl>\n");
                members.forEach((name, member) -> {
                    html.raw("<dt>").words(inWords(name)).raw("</dt><dd>");
                    value(member, entry);
                    html.raw("</dd>\n");
                });
                html.raw("</dl>\n");
            }
            case Json.Items(List<Json> items) -> {
                html.raw("<ul>\n");
                items.forEach(item -> {
                    html.raw("<li>");
                    value(item, entry);
                    html.raw("</li>\n");
                });
                html.raw("</ul>\n");
            }
            case Json.Text(String text) -> html.words(people.named(text));
            case Json.Numeral(String digits) -> html.words(digits);
            case Json.Truth(boolean truth) -> html.raw(truth ? "yes" : "no");
            case Json.Null() -> untold("nothing");
        }
    }

    private void text(Map<String, Json> members, EntryContent entry) {
        switch (entry.openings().get(SealedText.of(members).part())) {
            case Opening.Opened opened -> html.words(opened.words());
            case Opening.Closed closed -> untold(sentence(closed.reason()));
            case null -> untold("not told");
        }
    }

    private void untold(String sentence) {
        html.raw("<span class=\"untold\">" + sentence + "</span>");
    }

    private static String sentence(Opening.Reason reason) {
        return switch (reason) {
            case REDACTED -> "left out of this bundle";
            case NOT_ABOUT_THIS_CHILD -> "not about this child";
            case ERASED -> "erased with the child's key";
            case DAMAGED -> "cannot be opened, though it should";
        };
    }

    /** {@code contact-terminated} and {@code explanationGiven} as words. */
    private static String inWords(String name) {
        StringBuilder words = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z' && i > 0) {
                words.append(' ').append((char) (c + 'a' - 'A'));
            } else if (i == 0 && c >= 'a' && c <= 'z') {
                words.append((char) (c + 'A' - 'a'));
            } else {
                words.append(c == '-' ? ' ' : c);
            }
        }
        return words.toString();
    }
}
