package io.github.camelauth.camel.oauth;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.camel.Message;

/**
 * Binds an authorization to the browser that began it. {@code SameSite=Lax}, for {@code Strict} would not come back from the
 * vendor's page; one cookie for each authorization, for two tabs may be at it.
 */
final class BrowserCookie {

    private static final String PREFIX = "camel-auth-";

    private BrowserCookie() {}

    static String set(String id, String value, String redirectUri) {
        return PREFIX + id + "=" + value + "; Max-Age=" + Authorizations.LIFE.toSeconds() + attributes(redirectUri);
    }

    static String remove(String id, String redirectUri) {
        return PREFIX + id + "=; Max-Age=0" + attributes(redirectUri);
    }

    private static String attributes(String redirectUri) {
        boolean secure = redirectUri.toLowerCase(Locale.ROOT).startsWith("https:");
        return "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }

    /** What the browser holds for an authorization, null for nothing. */
    static String value(Message message, String id) {
        return cookies(message).stream()
                .filter(cookie -> cookie.startsWith(PREFIX + id + "="))
                .map(cookie -> cookie.substring(cookie.indexOf('=') + 1))
                .findFirst()
                .orElse(null);
    }

    /** The only authorization that the browser began; empty where it began none or several. */
    static Optional<String> onlyId(Message message) {
        List<String> ids = cookies(message).stream()
                .filter(cookie -> cookie.matches(PREFIX + "[0-9a-f]{32}=.*"))
                .map(cookie -> cookie.substring(PREFIX.length(), cookie.indexOf('=')))
                .distinct()
                .toList();
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }

    private static List<String> cookies(Message message) {
        // Some HTTP consumers give several lines as a list, whose text form has commas between.
        Object header = message.getHeader("Cookie");
        String text = header instanceof Iterable<?> lines ? String.join(";", texts(lines)) : String.valueOf(header);
        return Arrays.stream(text.split(";")).map(String::trim).toList();
    }

    private static List<String> texts(Iterable<?> lines) {
        List<String> texts = new java.util.ArrayList<>();
        lines.forEach(line -> texts.add(String.valueOf(line)));
        return texts;
    }
}
