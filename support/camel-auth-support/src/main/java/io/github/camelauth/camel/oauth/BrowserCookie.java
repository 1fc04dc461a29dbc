package io.github.camelauth.camel.oauth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.camel.Message;

/**
 * Binds an authorization to the browser that began it. {@code SameSite=Lax}, for {@code Strict} would not come back from the
 * vendor's page; one cookie for each authorization, for two tabs may be at it.
 */
final class BrowserCookie {

    private static final String NAME = "camel-auth-";
    private static final String ID = "[0-9a-f]{32}";

    private BrowserCookie() {}

    static String set(String id, String value, String redirectUri) {
        return name(id, redirectUri) + "=" + value + "; Max-Age=" + Authorizations.LIFE.toSeconds()
                + attributes(redirectUri);
    }

    static String remove(String id, String redirectUri) {
        return name(id, redirectUri) + "=; Max-Age=0" + attributes(redirectUri);
    }

    private static String name(String id, String redirectUri) {
        return prefix(redirectUri) + id;
    }

    /** Browsers take a cookie of such a name over TLS only, and from no other host of the same domain. */
    private static String prefix(String redirectUri) {
        return (secure(redirectUri) ? "__Host-" : "") + NAME;
    }

    private static boolean secure(String redirectUri) {
        return redirectUri.toLowerCase(Locale.ROOT).startsWith("https:");
    }

    private static String attributes(String redirectUri) {
        return "; Path=/; HttpOnly; SameSite=Lax" + (secure(redirectUri) ? "; Secure" : "");
    }

    /** What the browser holds for an authorization, null for nothing. */
    static String value(Message message, String id, String redirectUri) {
        return cookies(message).stream()
                .filter(cookie -> cookie.startsWith(name(id, redirectUri) + "="))
                .map(cookie -> cookie.substring(cookie.indexOf('=') + 1))
                .findFirst()
                .orElse(null);
    }

    /** The authorizations that the browser began. */
    static List<String> ids(Message message, String redirectUri) {
        String prefix = prefix(redirectUri);
        return cookies(message).stream()
                .filter(cookie -> cookie.matches(prefix + ID + "=.*"))
                .map(cookie -> cookie.substring(prefix.length(), cookie.indexOf('=')))
                .distinct()
                .toList();
    }

    private static List<String> cookies(Message message) {
        // Some HTTP consumers give several lines as a list, whose text form has commas between.
        Object header = message.getHeader("Cookie");
        String text = header instanceof Iterable<?> lines ? String.join(";", texts(lines)) : String.valueOf(header);
        return Arrays.stream(text.split(";")).map(String::trim).toList();
    }

    private static List<String> texts(Iterable<?> lines) {
        List<String> texts = new ArrayList<>();
        lines.forEach(line -> texts.add(String.valueOf(line)));
        return texts;
    }
}
