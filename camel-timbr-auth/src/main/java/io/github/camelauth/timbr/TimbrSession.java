package io.github.camelauth.timbr;

import io.github.camelauth.http.Origin;
import io.github.camelauth.http.VendorHttpClient;
import io.github.camelauth.http.VendorRequest;
import io.github.camelauth.http.VendorResponse;
import io.github.camelauth.http.oauth.FormBody;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls to the platform that belong together by its cookies, which live no longer than this. Used by one thread. */
final class TimbrSession {

    private final VendorHttpClient http;
    private final Origin origin;
    private final String subject;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    TimbrSession(VendorHttpClient http, Origin origin, String subject) {
        this.http = http;
        this.origin = origin;
        this.subject = subject;
    }

    VendorResponse get(String path) {
        return call(VendorRequest.of(subject, "GET", path));
    }

    /** @param from the page that the form is on: the framework's CSRF check wants it named where TLS is used */
    VendorResponse post(String path, String from, Map<String, String> fields) {
        return call(VendorRequest.of(subject, "POST", path)
                .header("Referer", origin + from)
                .body(FormBody.TYPE, FormBody.of(fields)));
    }

    private VendorResponse call(VendorRequest request) {
        VendorRequest browser = request.header("Accept", "text/html, application/json");
        VendorResponse response =
                http.execute(origin, cookies.isEmpty() ? browser : browser.header("Cookie", cookieHeader()));
        response.cookies().forEach(this::keep);
        return response;
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Name and value (RFC 6265 §5.2); all goes to this one host only, and a value that is empty takes a cookie back. */
    private void keep(String setCookie) {
        String[] pair = setCookie.split(";", 2)[0].split("=", 2);
        String name = pair[0].trim();
        if (pair.length == 2 && !pair[1].isBlank()) {
            cookies.put(name, pair[1].trim());
        } else {
            cookies.remove(name);
        }
    }
}
