package org.caseledger.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** The one browser that all tests of a run share: the machine's own Chromium. Nothing is downloaded. */
final class Chromium {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    private static Browser shared;

    private Chromium() {}

    /** Starts it when the first test asks. Without one, tests are skipped and say so; with {@code CI=true} they fail. */
    static synchronized Browser shared() {
        if (shared == null) {
            shared = start(place());
        }
        return shared;
    }

    private static Path place() {
        Optional<Path> installed = PLACES.stream().filter(Files::isExecutable).findFirst();
        if (installed.isPresent()) {
            return installed.get();
        }
        String why = "no Chromium at " + PLACES + "; the pages were not looked at in a browser";
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(why);
        }
        System.out.println("SKIPPED: " + why);
        throw new TestAbortedException(why);
    }

    private static Browser start(Path chromium) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }
}
