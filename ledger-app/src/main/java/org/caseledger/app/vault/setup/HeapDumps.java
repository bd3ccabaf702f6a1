package org.caseledger.app.vault.setup;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A heap dump is a copy of the application's memory on disk: data keys, passwords and personal text in clear. The Java
 * runtime is told to write none by itself, whatever its command line says, unless the operator decides otherwise.
 */
final class HeapDumps {

    /** Those of HotSpot's switches that write a dump unasked; all can be turned while it runs. */
    static final List<String> SWITCHES = List.of("HeapDumpOnOutOfMemoryError", "HeapDumpBeforeFullGC",
            "HeapDumpAfterFullGC");

    private static final Logger LOG = LoggerFactory.getLogger(HeapDumps.class);

    private HeapDumps() {}

    /** Turns off every switch that is on, or says that it is on where the operator wants it so. */
    static void settle(boolean wanted) {
        HotSpotDiagnosticMXBean runtime = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        for (String name : SWITCHES) {
            if (!Boolean.parseBoolean(runtime.getVMOption(name).getValue())) {
                continue;
            }
            if (wanted) {
                LOG.warn("{} is on: a heap dump holds data keys and personal text in clear", name);
            } else {
                runtime.setVMOption(name, "false");
                LOG.warn("{} was switched off: a heap dump holds data keys and personal text in clear", name);
            }
        }
    }
}
