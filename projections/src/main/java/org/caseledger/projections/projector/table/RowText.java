package org.caseledger.projections.projector.table;

import java.util.List;

/** Rows as lines of PostgreSQL's {@code COPY} in text form: the same values give the same line, read or folded. */
public final class RowText {

    private RowText() {}

    /** Appends the line of a row, with its end. */
    public static void append(StringBuilder to, Row row) {
        List<Column<?>> columns = row.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                to.append('\t');
            }
            Object value = row.value(i);
            if (value == null) {
                to.append("\\N");
            } else {
                escaped(to, columns.get(i).text(value));
            }
        }
        to.append('\n');
    }

    private static void escaped(StringBuilder to, String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '\\' -> to.append("\\\\");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                case '\t' -> to.append("\\t");
                default -> to.append(letter);
            }
        }
    }
}
