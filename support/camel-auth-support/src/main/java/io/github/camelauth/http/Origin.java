package io.github.camelauth.http;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scheme, host and port of a server. Parsed by hand, since {@link java.net.URI#getHost()} gives null for hosts that are
 * legal with these vendors, such as {@code my_company.example.com}. Immutable.
 *
 * @param scheme {@code https} or {@code http}
 * @param host the host in lower case, an IPv6 address in its brackets
 * @param port the port, never absent
 */
public record Origin(String scheme, String host, int port) {

    private static final String ORIGIN = "(https?)://(\\[[0-9a-f:.]+]|[\\w.-]+)(?::(\\d{1,5}))?";
    private static final Pattern URL = Pattern.compile(ORIGIN + "/?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY_URL =
            Pattern.compile(ORIGIN + "(?:[/?#].*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int LARGEST_PORT = 65_535;

    /**
     * Parses an origin; one slash may follow.
     *
     * @param option the option to name when it is none
     * @throws IllegalArgumentException when the text is no origin
     */
    public static Origin parse(String option, String url) {
        Matcher parts = URL.matcher(url == null ? "" : url);
        if (!parts.matches() || !legalPort(parts.group(3))) {
            throw new IllegalArgumentException("Option '" + option + "' must be a scheme and a host, such as"
                    + " https://vendor.example.com, with neither path nor query nor user");
        }
        return of(parts.group(1), parts.group(2), parts.group(3) == null ? -1 : Integer.parseInt(parts.group(3)));
    }

    /** Whether digits are a port that there can be; null, which is the scheme's own, is. */
    static boolean legalPort(String digits) {
        return digits == null || (Integer.parseInt(digits) > 0 && Integer.parseInt(digits) <= LARGEST_PORT);
    }

    /** The origin of a whole URL; empty where it has none that can be read. */
    public static Optional<Origin> ofUrl(String url) {
        Matcher parts = ANY_URL.matcher(url == null ? "" : url);
        return parts.matches() && legalPort(parts.group(3))
                ? Optional.of(of(
                        parts.group(1), parts.group(2), parts.group(3) == null ? -1 : Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    /** An origin of its parts; a port below 1 stands for the scheme's own, and an IPv6 address may lack its brackets. */
    public static Origin of(String scheme, String host, int port) {
        String lower = scheme.toLowerCase(Locale.ROOT);
        int known = port > 0 ? port : "https".equals(lower) ? 443 : 80;
        String name = host.toLowerCase(Locale.ROOT);
        return new Origin(lower, name.indexOf(':') >= 0 && !name.startsWith("[") ? "[" + name + "]" : name, known);
    }

    /** Whether what is sent there cannot be read on the way: TLS, or it never leaves this machine. */
    public boolean confidential() {
        return "https".equals(scheme) || loopback();
    }

    /** Whether it is this machine. */
    public boolean loopback() {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127\\.\\d+\\.\\d+\\.\\d+");
    }

    /** Host and port, as {@code allowedHosts} has them. */
    public String authority() {
        return host + ":" + port;
    }

    @Override
    public String toString() {
        boolean usual = port == ("https".equals(scheme) ? 443 : 80);
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }
}
