package org.caseledger.domain.log.bundle;

/** Writes HTML in which nothing that was recorded is ever taken for a tag. */
final class Html {

    private final StringBuilder text = new StringBuilder(1 << 14);

    /** Markup of our own. */
    Html raw(String markup) {
        text.append(markup);
        return this;
    }

    /** Words of unknown origin. A direction they change ends with them; control characters are shown as a replacement. */
    Html words(String words) {
        text.append("<bdi>");
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                case '\n', '\t' -> text.append(c);
                default -> text.append(Character.isISOControl(c) ? '\uFFFD' : c);
            }
        }
        text.append("</bdi>");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
