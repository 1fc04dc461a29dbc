package io.github.camelauth.examples.checkfront;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without its window: cookies and forms, but no redirect is followed. */
final class Visitor {

    private final App app;
    // Java's CookieManager sends cookies as RFC 2965 had them, and no browser does.
    private final Map<String, String> cookies = new TreeMap<>();
    private final HttpClient client = HttpClient.newHttpClient();

    Visitor(App app) {
        this.app = app;
    }

    static Visitor loggedIn(App app) {
        Visitor visitor = new Visitor(app);
        visitor.post("/login", visitor.csrf("/login"), "username", App.OPERATOR, "password", App.PASSWORD);
        return visitor;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(app.url(path))));
    }

    Document page(String path) {
        return Jsoup.parse(get(path).body());
    }

    /** The token that forms of this page carry. */
    String csrf(String path) {
        return page(path).selectFirst("input[name=_csrf]").val();
    }

    HttpResponse<String> post(String path, String csrf, String... namesAndValues) {
        StringBuilder form = new StringBuilder("_csrf=" + csrf);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append('&').append(namesAndValues[i]).append('=');
            form.append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return send(HttpRequest.newBuilder(URI.create(app.url(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
    }

    /** Clicks "Connect", and gives where that leads. */
    URI connect(String account) {
        return location(post("/connect/" + account, csrf("/")));
    }

    /** Where an answer leads, relative to the application for a page of its own. */
    static URI location(HttpResponse<?> answer) {
        return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    /** What the page says of an account. */
    String account(String name) {
        return page("/").selectFirst("#account-" + name).text();
    }

    String bookings() {
        return page("/").selectFirst("#bookings").text();
    }

    Set<String> cookieNames() {
        return cookies.keySet();
    }

    HttpResponse<String> open(URI url) {
        return send(HttpRequest.newBuilder(url));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String[] nameAndValue = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(nameAndValue[0]);
        } else {
            cookies.put(nameAndValue[0], nameAndValue[1]);
        }
    }
}
