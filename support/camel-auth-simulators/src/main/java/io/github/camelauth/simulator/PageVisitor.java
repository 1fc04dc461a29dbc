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
 * A person in front of a browser of their own, who fills in each form that a simulator shows until it sends them away
 * or has no more forms: so that a test walks the same pages as a person, over HTTP.
 */
final class PageVisitor {

    private static final int MOST_PAGES = 8;
    private static final Pattern INPUT = Pattern.compile("<input[^>]* name=\"([^\"]*)\"[^>]* value=\"([^\"]*)\"");
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
     * Opens the page, and fills in forms with those of the answers that they have a field for; the other fields stay as they
     * are filled in already.
     *
     * @return where the site sent the visitor at last, which was not opened, or its last page
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
                requireNoError(response);
                if (!response.body().contains("<form")) {
                    return page;
                }
                response = submit(page, response.body(), answers);
            }
        }
        throw new IllegalStateException("Too many pages, the last of them " + page.getPath());
    }

    private static boolean isRedirect(HttpResponse<String> response) {
        return response.statusCode() == 302;
    }

    private static void requireNoError(HttpResponse<String> response) {
        Optional<String> alert = ALERT.matcher(response.body())
                .results()
                .map(found -> found.group(1))
                .findFirst();
        if (response.statusCode() != 200 || alert.isPresent()) {
            throw new IllegalStateException(
                    "The page answered " + response.statusCode() + ": " + alert.orElse("no page"));
        }
    }

    private HttpResponse<String> submit(URI page, String html, Map<String, String> answers) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (MatchResult input : INPUT.matcher(html).results().toList()) {
            fields.put(input.group(1), Page.unescape(input.group(2)));
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
