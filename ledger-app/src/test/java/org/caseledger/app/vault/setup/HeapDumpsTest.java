package org.caseledger.app.vault.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class HeapDumpsTest {

    static final Iterable<String> SWITCHES = HeapDumps.SWITCHES;

    private final HotSpotDiagnosticMXBean runtime = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);

    @AfterEach
    void switchOff() {
        HeapDumps.SWITCHES.forEach(name -> runtime.setVMOption(name, "false"));
    }

    @ParameterizedTest
    @FieldSource("SWITCHES")
    void areSwitchedOffWhereTheCommandLineSwitchedThemOn(String name) {
        runtime.setVMOption(name, "true");

        HeapDumps.settle(false);

        assertThat(runtime.getVMOption(name).getValue()).isEqualTo("false");
    }

    @ParameterizedTest
    @FieldSource("SWITCHES")
    void stayOnWhereTheOperatorWantsThem(String name) {
        runtime.setVMOption(name, "true");

        HeapDumps.settle(true);

        assertThat(runtime.getVMOption(name).getValue()).isEqualTo("true");
    }
}
