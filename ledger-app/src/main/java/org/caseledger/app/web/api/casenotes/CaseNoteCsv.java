package org.caseledger.app.web.api.casenotes;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.caseledger.projections.casenotes.CaseNote;

/**
 * Case notes as a table (RFC 4180) that a spreadsheet opens as words: a cell that a spreadsheet would take for a formula, or
 * that hides one behind a tab or a line break, begins with an apostrophe.
 */
final class CaseNoteCsv {

    private static final String STARTS_A_FORMULA = "=+-@|%\t\r\n";

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
            .setHeader(
                    "type", "title", "effectiveAt", "recordedAt", "lateBy", "author", "text", "contactId", "childId",
                    "mosaicPersonId", "status", "mosaicCaseNoteId", "failure", "flags")
            .get();

    private CaseNoteCsv() {}

    static String of(List<CaseNote> notes) {
        StringWriter csv = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(csv, FORMAT)) {
            for (CaseNote note : notes) {
                printer.printRecord(
                        note.type(), cell(note.title()), note.effectiveAt(), note.recordedAt(),
                        note.lateBy() == null ? "" : note.lateBy(), cell(note.author()), cell(note.text()),
                        note.contactId(), note.childId(), cell(note.mosaicPersonId()), note.status(),
                        note.mosaicCaseNoteId() == null ? "" : cell(note.mosaicCaseNoteId()),
                        note.failure() == null ? "" : note.failure(), String.join(" ", note.flags()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string takes all that is written to it", impossible);
        }
        return csv.toString();
    }

    /** The words, not to be taken for a formula. */
    static String cell(String words) {
        return !words.isEmpty() && STARTS_A_FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }
}
