package io.github.camelauth.testsupport;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** A browser in front of an application's routes {@code direct:authorize} and {@code direct:callback}; it keeps cookies. */
public final class Browser {

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final TestApp app;

    public Browser(TestApp app) {
        this.app = app;
    }

    /** Opens the route that authorizes; gives where it sends the browser. */
    public URI begin() {
        return target(begun(Map.of()));
    }

    /** The same, as the answer. */
    public Message begun(Map<String, Object> headers) {
        return open("direct:authorize", headers);
    }

    /** Where an answer sends the browser. */
    public static URI target(Message answer) {
        return URI.create(answer.getHeader("Location", String.class));
    }

    /** Opens the address that the vendor sent the browser to. */
    public Message comeBack(URI address) {
        return query(address.getRawQuery());
    }

    /** Opens the route that takes the browser back, with this query. */
    public Message query(String rawQuery) {
        return open("direct:callback", Map.of(Exchange.HTTP_RAW_QUERY, rawQuery));
    }

    /** Opens any route. */
    public Message open(String route, Map<String, Object> headers) {
        Map<String, Object> all = new HashMap<>(headers);
        if (!cookies.isEmpty()) {
            all.put("Cookie", cookies.entrySet().stream().map(Object::toString).collect(Collectors.joining("; ")));
        }
        Exchange done = app.send(route, null, all);
        if (done.getException() != null) {
            throw new AssertionError(route + " failed", done.getException());
        }
        keep(done.getMessage().getHeader("Set-Cookie", String.class));
        return done.getMessage();
    }

    private void keep(String setCookie) {
        if (setCookie == null) {
            return;
        }
        String pair = setCookie.split(";")[0];
        String name = pair.substring(0, pair.indexOf('='));
        if (setCookie.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, pair.substring(pair.indexOf('=') + 1));
        }
    }

    /** The cookies that it holds. */
    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    /** The status of an answer. */
    public static int status(Message answer) {
        return answer.getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
    }
}
