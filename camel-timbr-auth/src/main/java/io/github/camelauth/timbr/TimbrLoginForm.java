package io.github.camelauth.timbr;

import io.github.camelauth.http.Origin;
import io.github.camelauth.http.VendorResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The platform's login form, with what must come back with user name and password, such as the CSRF token. Immutable.
 *
 * @param path where it is sent, on the platform's own host
 * @param hidden its hidden fields
 */
record TimbrLoginForm(String path, Map<String, String> hidden) {

    TimbrLoginForm {
        hidden = Map.copyOf(hidden);
    }

    /** The form on a page; empty where there is none, or where it would send the password to another host. */
    static Optional<TimbrLoginForm> read(Origin origin, String loginPath, VendorResponse page) {
        String here = origin + loginPath;
        Element form = Jsoup.parse(page.body(), here)
                .select("form:has(input[type=password])")
                .first();
        if (form == null) {
            return Optional.empty();
        }
        // Without an action a form is sent to its own page.
        String action = form.hasAttr("action") ? form.absUrl("action") : here;
        return path(origin, action).map(path -> new TimbrLoginForm(path, hidden(form)));
    }

    private static Map<String, String> hidden(Element form) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[type=hidden][name]").forEach(input -> fields.put(input.attr("name"), input.val()));
        return fields;
    }

    /** Whether a redirect leads to the login. */
    static boolean isAt(String loginPath, Origin origin, VendorResponse redirect) {
        if (redirect.location() == null) {
            return false;
        }
        try {
            String target =
                    URI.create(origin + loginPath).resolve(redirect.location()).getPath();
            return target != null && withoutSlash(target).equals(withoutSlash(loginPath));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static Optional<String> path(Origin origin, String url) {
        if (!Origin.ofUrl(url).equals(Optional.of(origin))) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(url);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return Optional.of((uri.getRawPath().isEmpty() ? "/" : uri.getRawPath()) + query);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Where to only: the fields are secrets of the session. */
    @Override
    public String toString() {
        return "TimbrLoginForm[" + path + "]";
    }
}
