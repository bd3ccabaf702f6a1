package org.caseledger.app.command;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The settings a command works with: the very ones the service would start with, from the environment, from files and from
 * {@code --name=value} after the command.
 */
final class Settings {

    private static final Pattern SETTING = Pattern.compile("--[A-Za-z][\\w.\\[\\]-]*=.*");

    private Settings() {}

    /**
     * Reads the settings, and nothing else: no part of the service is started.
     *
     * @param given what came after the name of the command
     * @throws ParameterException where an argument is no setting
     */
    static ConfigurableApplicationContext read(CommandLine command, List<String> given) {
        for (String argument : given) {
            if (!SETTING.matcher(argument).matches()) {
                throw new ParameterException(
                        command, argument + " is no setting; settings are given as --name=value.");
            }
        }
        SpringApplication application = new SpringApplication(NoParts.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of("logging.level.root", "warn"));
        return application.run(given.toArray(String[]::new));
    }

    /** The application without any of its parts. */
    @Configuration(proxyBeanMethods = false)
    static class NoParts {}
}
