package org.caseledger.domain.log.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.Arrays;
import org.caseledger.domain.log.archive.ArchiveReader;
import org.caseledger.domain.log.verify.bundle.BundleCheck;
import org.caseledger.domain.log.verify.leaves.LeavesCheck;
import org.caseledger.domain.log.verify.leaves.LeavesFile;
import org.caseledger.domain.log.verify.leaves.ReceiptCheck;
import org.caseledger.domain.log.verify.report.Failed;
import org.caseledger.domain.log.verify.report.Report;
import org.caseledger.domain.log.verify.report.Request;
import org.caseledger.domain.log.verify.report.Unusable;

/**
 * Checks what the ledger handed over, without the ledger: {@code java -jar ledger-domain.jar verify FILE [--key KEY] [--policy FILE] [--seen FILE] [--tsa FILE]}.
 * It prints what it checked, what it could not check, and one verdict.
 */
public final class Verifier {

    /** Nothing that was checked failed. */
    public static final int NOTHING_FAILED = 0;

    /** Something contradicts something else. */
    public static final int FAILED = 1;

    /** There was nothing to check. */
    public static final int UNUSABLE = 2;

    private static final byte[] RECEIPT = "c2sp.org/tlog-proof@".getBytes(US_ASCII);

    private final PrintStream out;

    private Verifier(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs from the command line and ends the process with the exit status.
     *
     * @param arguments as the usage says
     */
    public static void main(String... arguments) {
        try (PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8)) {
            System.exit(run(out, arguments));
        }
    }

    /**
     * Verifies one file.
     *
     * @param out where the report goes
     * @param arguments as the usage says
     * @return the exit status: 0 nothing failed, 1 failed, 2 unusable input
     */
    public static int run(PrintStream out, String... arguments) {
        return new Verifier(out).verify(arguments);
    }

    private int verify(String... arguments) {
        Report report = new Report();
        try {
            check(Request.parse(arguments), report);
            report.print(out);
            return NOTHING_FAILED;
        } catch (Failed failure) {
            report.print(out, failure);
            return FAILED;
        } catch (Unusable unusable) {
            out.println(unusable.getMessage());
            return UNUSABLE;
        } catch (IOException unreadable) {
            out.println("cannot read the file: " + unreadable);
            return UNUSABLE;
        }
    }

    private static void check(Request request, Report report) throws IOException {
        report.says("file", request.file());
        byte[] start = start(request);
        if (Arrays.equals(RECEIPT, start)) {
            new ReceiptCheck(request, report).check(Files.readAllBytes(request.file()));
            return;
        }
        if (ArchiveReader.starts(start)) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(request.file()), 1 << 16)) {
                new BundleCheck(request, report).check(new ArchiveReader(in));
            }
            return;
        }
        try (LeavesFile leaves = LeavesFile.open(request.file())) {
            new LeavesCheck(request, report).check(leaves);
        }
    }

    private static byte[] start(Request request) throws IOException {
        try (InputStream in = Files.newInputStream(request.file())) {
            return in.readNBytes(RECEIPT.length);
        }
    }
}
