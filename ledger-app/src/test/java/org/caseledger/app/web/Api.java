package org.caseledger.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of the API over HTTP, with one of the demo accounts. */
public final class Api {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final String account;

    private Api(int port, String account) {
        this.port = port;
        this.account = account;
    }

    /** A caller at a port of this machine, signed in with a demo account; nobody when the name is empty. */
    public static Api at(int port, String account) {
        return new Api(port, account);
    }

    public Answer get(String path, String... headers) {
        return send(path, request -> (headers.length == 0 ? request : request.headers(headers)).GET());
    }

    /** What comes back where it is no text. */
    public byte[] bytes(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", basic(account, account))
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofByteArray()).body();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Records under a fresh idempotency key. */
    public Answer post(String path, String json, String... headers) {
        return post(path, UUID.randomUUID().toString(), json, headers);
    }

    /** Records under the given idempotency key. */
    public Answer post(String path, String key, String json, String[] headers) {
        return send(path, request -> (headers.length == 0 ? request : request.headers(headers))
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** Records bytes that may not be text. */
    public Answer post(String path, BodyPublisher body) {
        return send(path, request -> request.header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(body));
    }

    public Answer send(String path, UnaryOperator<HttpRequest.Builder> how) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!account.isEmpty()) {
            request.header("Authorization", basic(account, account));
        }
        try {
            return new Answer(CLIENT.send(how.apply(request).build(), BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Sends exactly these characters to the server and reads all it answers. */
    public static String raw(int port, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder()
                .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** The last part of the problem's type. */
        public String problem() {
            if (!header("Content-Type").equals("application/problem+json")) {
                throw new AssertionError(
                        status() + " is no problem document: " + header("Content-Type") + " " + text());
            }
            String type = json().get("type").stringValue();
            return type.substring(type.lastIndexOf('/') + 1);
        }

        /** {@code pointer code} of the first field that is refused. */
        public String field() {
            JsonNode first = json().get("errors").get(0);
            return first.get("pointer").stringValue() + " " + first.get("code").stringValue();
        }
    }
}
