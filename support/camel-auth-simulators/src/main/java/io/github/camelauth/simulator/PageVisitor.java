package io.github.camelauth.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/**
 * A person in front of a browser of their own, who fills in each form that a simulator shows until it sends them away: so
 * that a test walks the same pages as a person, over HTTP.
 */
final class PageVisitor {

    private static final int MOST_PAGES = 8;
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");
    private static final Pattern ALERT = Pattern.compile("role=\"alert\">([^<]*)<");

    private final HttpClient http;
    private final String site;

    PageVisitor(String site, Optional<SSLContext> sslContext) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER);
        sslContext.ifPresent(builder::sslContext);
        this.http = builder.build();
        this.site = site;
    }

    /**
     * Opens the page, and fills in forms with those of the answers that they have a field for.
     *
     * @return where the site sent the visitor at last, which was not opened
     * @throws IllegalStateException when the site shows an error instead
     */
    URI visit(URI start, Map<String, String> answers) {
        URI page = start;
        HttpResponse<String> response = send(HttpRequest.newBuilder(page));
        for (int seen = 0; seen < MOST_PAGES; seen++) {
            if (isRedirect(response)) {
                URI next =
                        page.resolve(response.headers().firstValue("Location").orElseThrow());
                if (!next.toString().startsWith(site + "/")) {
                    return next;
                }
                page = next;
                response = send(HttpRequest.newBuilder(page));
            } else {
                requireForm(response);
                response = submit(page, response.body(), answers);
            }
        }
        throw new IllegalStateException("Too many pages, the last of them " + page.getPath());
    }

    private static boolean isRedirect(HttpResponse<String> response) {
        return response.statusCode() == 302;
    }

    private static void requireForm(HttpResponse<String> response) {
        Optional<String> alert = ALERT.matcher(response.body())
                .results()
                .map(found -> found.group(1))
                .findFirst();
        if (response.statusCode() != 200
                || alert.isPresent()
                || !response.body().contains("<form")) {
            throw new IllegalStateException(
                    "The page answered " + response.statusCode() + ": " + alert.orElse("no form to fill in"));
        }
    }

    private HttpResponse<String> submit(URI page, String html, Map<String, String> answers) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (MatchResult hidden : HIDDEN.matcher(html).results().toList()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        answers.forEach((name, value) -> {
            if (html.contains("name=\"" + name + "\"")) {
                fields.put(name, value);
            }
        });
        return send(HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Parameters.encode(fields))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while visiting " + site, interrupted);
        }
    }
}
