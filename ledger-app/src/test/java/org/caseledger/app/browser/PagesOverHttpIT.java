package org.caseledger.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caseledger.app.acceptance.RunningLedger;
import org.junit.jupiter.api.Test;

/** What browsers are told and what they send, without one. */
class PagesOverHttpIT {

    private static final Pattern NONCE = Pattern.compile("script-src 'nonce-([A-Za-z0-9+/=]{22,})' 'strict-dynamic'");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    private final RunningLedger ledger = RunningLedger.shared();
    private final World world = new World(ledger);
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void everyAnswerCarriesTheHeadersPagesErrorsAndFilesAlike() {
        signIn("practitioner");
        String child = world.child("Finch");
        Stream.of(
                "/sign-in", "/", "/children/" + child, "/nowhere", "/children/not-an-id", "/v3/api-docs",
                "/assets/ledger/pages.css", "/assets/ledger/nothing.css", "/assets/house.css",
                "/assets/styles/govuk-frontend/dist/govuk/govuk-frontend.min.css")
                .forEach(path -> {
                    HttpResponse<String> answer = get(path);
                    assertThat(header(answer, "Content-Security-Policy")).as(path)
                            .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'");
                    assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
                    assertThat(header(answer, "Referrer-Policy")).as(path).isEqualTo("no-referrer");
                    assertThat(header(answer, "Cross-Origin-Opener-Policy")).as(path).isEqualTo("same-origin");
                    assertThat(header(answer, "Permissions-Policy")).as(path).contains("camera=()");
                    if (!path.startsWith("/assets/")) {
                        assertThat(header(answer, "Cache-Control")).as(path).isEqualTo("no-store");
                    }
                });
    }

    @Test
    void everyPageHasANonceOfItsOwnAndItsScriptCarriesIt() {
        HttpResponse<String> one = get("/sign-in");
        HttpResponse<String> other = get("/sign-in");
        assertThat(nonce(one)).isNotEqualTo(nonce(other));
        assertThat(one.body()).contains("nonce=\"" + nonce(one) + "\"").doesNotContain(" style=", "onclick=");
    }

    @Test
    void noFormIsTakenWithoutItsToken() {
        signIn("practitioner");
        String child = world.child("Dove");
        String contact = world.call(child);
        Stream.of(
                "/sign-out", "/children", "/contacts/start?child=" + child, "/contacts/" + contact + "/ending",
                "/contacts/" + contact + "/end?at=2026-01-01T00:00:00Z", "/contacts/" + contact + "/note",
                "/contacts/" + contact + "/conclusion", "/concerns/new?child=" + child)
                .forEach(path -> assertThat(post(path, "key=k").statusCode()).as(path).isEqualTo(403));
        assertThat(get("/").body()).contains("Signed in as practitioner");
    }

    @Test
    void aFormSentTwiceIsRecordedOnce() {
        signIn("practitioner");
        String child = world.child("Swift");
        String page = get("/concerns/new?child=" + child).body();
        String form = "key=" + found(KEY, page) + "&_csrf=" + encoded(found(TOKEN, page))
                + "&about=NEGLECT&facts=Once.";
        HttpResponse<String> first = post("/concerns/new?child=" + child, form);
        HttpResponse<String> again = post("/concerns/new?child=" + child, form);
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(header(again, "Location")).isEqualTo(header(first, "Location"));
        get(header(first, "Location"));
        assertThat(world.read("practitioner", "/api/v1/children/" + child + "/timeline").get("items").valueStream()
                .filter(entry -> entry.get("type").stringValue().equals("safeguarding-concern-reported")))
                .hasSize(1);
    }

    /** Back, another text, and sent again: that is another record, so the writer is asked. */
    @Test
    void anotherTextUnderTheSameKeyIsNotTakenForTheFirst() {
        signIn("practitioner");
        String child = world.child("Plover");
        String page = get("/concerns/new?child=" + child).body();
        String form = "key=" + found(KEY, page) + "&_csrf=" + encoded(found(TOKEN, page)) + "&about=NEGLECT&facts=";
        post("/concerns/new?child=" + child, form + "First.");
        HttpResponse<String> other = post("/concerns/new?child=" + child, form + "Second.");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("This form was sent before", "Second.");
    }

    @Test
    void whatWasTypedOutlivesTheSignInAndIsSentByItsWriterAlone() {
        signIn("practitioner");
        String child = world.child("Heron");
        String path = "/concerns/new?child=" + child;
        String page = get(path).body();
        ledger.endSignIns();
        HttpResponse<String> ended = post(
                path, "key=" + found(KEY, page) + "&_csrf=" + encoded(found(TOKEN, page))
                        + "&about=NEGLECT&facts=A+long+note.");
        assertThat(ended.statusCode()).isEqualTo(401);
        assertThat(ended.body()).contains("Your sign-in has ended", "A long note.");

        String unsent = "&unsentPath=" + encoded(path) + "&unsent.about=NEGLECT&unsent.facts=A+long+note.&unsent.key="
                + found(KEY, page);
        String token = encoded(found(TOKEN, ended.body()));
        HttpResponse<String> back = post("/sign-in",
                "username=practitioner&password=practitioner&_csrf=" + token + unsent);
        assertThat(back.body()).contains("You are signed in again", "A long note.", "Send it now");
        HttpResponse<String> sent = post(
                path, "key=" + found(KEY, page) + "&_csrf=" + encoded(found(TOKEN, back.body()))
                        + "&about=NEGLECT&facts=A+long+note.");
        assertThat(sent.statusCode()).isEqualTo(303);
    }

    @Test
    void somebodyElseWhoSignsInAfterwardsSeesNothingOfIt() {
        signIn("practitioner");
        String token = encoded(found(TOKEN, get("/").body()));
        ledger.endSignIns();
        HttpResponse<String> other = post(
                "/sign-in", "username=manager&password=manager&_csrf=" + token
                        + "&unsentPath=/concerns/new&unsent.facts=Not+for+you.");
        assertThat(other.statusCode()).isEqualTo(303);
        assertThat(other.body()).doesNotContain("Not for you");
    }

    @Test
    void nobodySeesAPageOfAnotherTeamsChildAndItLooksLikeNone() {
        signIn("practitioner2");
        String hidden = get("/children/" + world.child("Wagtail")).body();
        String none = get("/children/00000000-0000-8000-8000-000000000000").body();
        assertThat(unsigned(hidden)).isEqualTo(unsigned(none)).contains("There is nothing here");
    }

    private static String unsigned(String page) {
        return page.replaceAll("nonce=\"[^\"]*\"|value=\"[^\"]*\"", "");
    }

    private void signIn(String account) {
        String token = encoded(found(TOKEN, get("/sign-in").body()));
        assertThat(post("/sign-in", "username=" + account + "&password=" + account + "&_csrf=" + token).statusCode())
                .isEqualTo(303);
    }

    private static String nonce(HttpResponse<String> answer) {
        return found(NONCE, header(answer, "Content-Security-Policy"));
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(ledger.origin() + path)).GET());
    }

    private HttpResponse<String> post(String path, String form) {
        return send(HttpRequest.newBuilder(URI.create(ledger.origin() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
