package io.github.camelauth.checkfront;

import io.github.camelauth.simulator.CheckfrontSimulator;
import io.github.camelauth.testsupport.TestApp;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** A browser in front of an application's routes {@code direct:authorize} and {@code direct:callback}; it keeps cookies. */
final class Browser {

    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final TestApp app;
    private final CheckfrontSimulator checkfront;

    Browser(TestApp app, CheckfrontSimulator checkfront) {
        this.app = app;
        this.checkfront = checkfront;
    }

    /** Begins, is approved as this member of the staff, and comes back; gives the last answer. */
    Message connect(String staff) {
        return comeBack(checkfront.approve(staff, begin()));
    }

    /** The same by another route than {@code direct:authorize}. */
    Message connectBy(String route, String staff) {
        Message begun = ask(route, Map.of());
        return comeBack(checkfront.approve(staff, URI.create(begun.getHeader("Location", String.class))));
    }

    /** The same for a principal that the message names. */
    Message connect(String staff, String principal) {
        return comeBack(checkfront.approve(staff, URI.create(begunFor(principal).getHeader("Location", String.class))));
    }

    /** Opens the route that authorizes; gives where it sends the browser. */
    URI begin() {
        return URI.create(begun(Map.of()).getHeader("Location", String.class));
    }

    Message begunFor(String principal) {
        return begun(Map.of(CheckfrontAuthConstants.PRINCIPAL, principal));
    }

    Message begun(Map<String, Object> headers) {
        return ask("direct:authorize", headers);
    }

    /** Opens the address that the vendor sent the browser to. */
    Message comeBack(URI address) {
        return query(address.getRawQuery());
    }

    /** The same with a principal on the message, where none belongs. */
    Message comeBackAs(String principal, URI address) {
        return ask(
                "direct:callback",
                Map.of(Exchange.HTTP_RAW_QUERY, address.getRawQuery(), CheckfrontAuthConstants.PRINCIPAL, principal));
    }

    Message query(String rawQuery) {
        return ask("direct:callback", Map.of(Exchange.HTTP_RAW_QUERY, rawQuery));
    }

    /** Polls for a principal, which needs no browser. */
    void pollAs(String principal) {
        Exchange done = app.send("direct:authenticate", null, Map.of(CheckfrontAuthConstants.PRINCIPAL, principal));
        if (done.getException() != null) {
            throw new AssertionError("No poll for " + principal, done.getException());
        }
    }

    private Message ask(String route, Map<String, Object> headers) {
        Map<String, Object> all = new HashMap<>(headers);
        String cookie = cookies.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("; "));
        if (!cookie.isEmpty()) {
            all.put("Cookie", cookie);
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

    Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    static int status(Message answer) {
        return answer.getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
    }
}
