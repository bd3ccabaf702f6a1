package org.caseledger.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Somebody at a browser. Whatever page they come to must be sound: no message in the console, no report of the content
 * security policy, no request to anywhere else, no sideways scrolling, one heading, nothing axe finds against WCAG 2.2 AA,
 * and nobody's name in address or title.
 */
final class Visit implements AutoCloseable {

    static final int WIDE = 1280;
    static final int NARROW = 320;

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Set<String> OF_FORMS_REFUSED = Set.of("401", "403", "404", "409", "412", "422", "503");

    private static final Set<String> CHECKED = new HashSet<>();

    private final String origin;
    private final BrowserContext context;
    private final Page page;
    private final boolean scripts;
    private final int width;
    private final List<String> complaints = new ArrayList<>();

    private Visit(String origin, BrowserContext context, boolean scripts, int width) {
        this.origin = origin;
        this.context = context;
        this.scripts = scripts;
        this.width = width;
        context.addInitScript("addEventListener('securitypolicyviolation',"
                + " report => console.error('refused by policy: ' + report.violatedDirective + ' ' + report.blockedURI))");
        context.onRequest(this::saw);
        context.onConsoleMessage(this::heard);
        this.page = context.newPage();
    }

    /** Opens a browser window at the sign-in page of a ledger. */
    static Visit to(String origin, boolean scripts, int width) {
        Visit visit = new Visit(
                origin,
                Chromium.shared()
                        .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts)
                                .setViewportSize(width, 900)
                                .setLocale("en-GB")
                                .setTimezoneId("Europe/London")
                                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)),
                scripts,
                width);
        visit.page.setDefaultTimeout(10_000);
        visit.go("/sign-in");
        return visit;
    }

    /** Opens a wide window with scripts and signs in. */
    static Visit as(String account, String origin) {
        return to(origin, true, WIDE).signIn(account);
    }

    Visit signIn(String account) {
        field("Name").fill(account);
        field("Password").fill(account);
        press("Sign in");
        return this;
    }

    Page page() {
        return page;
    }

    /** Goes to a path of the ledger. */
    Response go(String path) {
        return page.navigate(origin + path);
    }

    /** Where the window is now, below the ledger's address. */
    String path() {
        return page.url().substring(origin.length());
    }

    /** What the page's main part says. */
    String text() {
        return page.locator("main").innerText();
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** The field or choice of a name of the form. */
    Locator named(String name) {
        return page.locator("[name='" + name + "']");
    }

    /** Makes a choice of a list. */
    void choose(String name, String value) {
        page.locator("[name='" + name + "'][value='" + value + "']").check();
    }

    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
    }

    void follow(String link) {
        page.locator("main a").filter(new Locator.FilterOptions().setHasText(link)).first().click();
    }

    /** Looks at the page as it is now, and keeps a picture of it below {@code target/screenshots}. */
    Visit look(String picture) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(PICTURES.resolve(picture + "-" + width + (scripts ? "" : "-no-script") + ".png")));
        assertThat(page.locator("h1").count()).as("headings of the first level on %s", picture).isEqualTo(1);
        assertThat(page.locator("footer").count()).as("the end of %s", picture).isEqualTo(1);
        assertThat(page.title()).as("title of %s", picture).endsWith(" – Case Ledger").doesNotContain("Samplewood");
        assertThat(page.url()).doesNotContain("Samplewood");
        if (scripts) {
            assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("%s fits without sideways scrolling at %s", picture, width)
                    .isEqualTo(true);
            assertAccessible(picture);
        }
        assertSound();
        return this;
    }

    /** Once for each page and width: that costs a second, and the same page does not change between two tests. */
    private void assertAccessible(String picture) {
        if (CHECKED.add(picture + width)) {
            assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
                    .as(picture)
                    .extracting(Visit::told)
                    .isEmpty();
        }
    }

    private static String told(Rule violation) {
        return violation.getId() + ": " + violation.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    void assertSound() {
        assertThat(complaints).isEmpty();
    }

    private void saw(Request request) {
        if (!request.url().startsWith(origin + "/")) {
            complaints.add("a request left the server: " + request.url());
        }
    }

    /** A refused form is answered with its status, which Chromium tells; anything else is wrong. */
    private void heard(ConsoleMessage message) {
        boolean refusal = message.text().startsWith("Failed to load resource")
                && OF_FORMS_REFUSED.stream().anyMatch(message.text()::contains)
                && message.location().startsWith(page.url());
        if (!refusal && Set.of("error", "warning").contains(message.type())) {
            complaints.add(message.type() + ": " + message.text() + " at " + message.location());
        }
    }

    @Override
    public void close() {
        context.close();
        assertSound();
    }
}
