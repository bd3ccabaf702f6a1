package org.caseledger.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says which version this is, as the build wrote it into the jar. */
@Command(name = "version", description = "Say which version this is.")
final class VersionCommand implements Callable<Integer> {

    private static final ClassPathResource BUILD = new ClassPathResource("META-INF/build-info.properties");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Properties build = BUILD.exists() ? PropertiesLoaderUtils.loadProperties(BUILD) : new Properties();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println("Case Ledger " + build.getProperty("build.version", "of an unpackaged build") + ", Java "
                + Runtime.version());
        out.flush();
        return ExitCode.OK;
    }
}
