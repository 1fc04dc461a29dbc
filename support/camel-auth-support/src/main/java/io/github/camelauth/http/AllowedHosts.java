package io.github.camelauth.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a credential may go. Immutable.
 *
 * @param authorities hosts with ports
 * @param insecure whether plain HTTP to another machine is allowed
 */
public record AllowedHosts(Set<String> authorities, boolean insecure) {

    private static final Pattern HOST =
            Pattern.compile("(\\[[0-9a-f:.]+]|[\\w.-]+)(?::(\\d{1,5}))?", Pattern.CASE_INSENSITIVE);

    public AllowedHosts {
        authorities = Set.copyOf(authorities);
    }

    /**
     * The hosts of the option {@code allowedHosts}, or the base URL's where it is not set.
     *
     * @param list hosts, each with a port or with the base URL's, separated by commas; null for none
     * @throws IllegalArgumentException when an entry is no host, which could never match
     */
    public static AllowedHosts of(Origin base, String list, boolean insecure) {
        if (list == null || list.isBlank()) {
            return new AllowedHosts(Set.of(base.authority()), insecure);
        }
        Set<String> authorities = Arrays.stream(list.split(","))
                .map(String::trim)
                .filter(host -> !host.isEmpty())
                .map(host -> authority(base, host))
                .collect(Collectors.toSet());
        if (authorities.isEmpty()) {
            throw new IllegalArgumentException("Option 'allowedHosts' names no host");
        }
        return new AllowedHosts(authorities, insecure);
    }

    private static String authority(Origin base, String host) {
        Matcher parts = HOST.matcher(host);
        if (!parts.matches() || !Origin.legalPort(parts.group(2))) {
            throw new IllegalArgumentException(
                    "Option 'allowedHosts' has '" + host + "'. Write each host as it is, such as"
                            + " api.example.com or api.example.com:8443, with neither scheme nor path nor wildcard");
        }
        int port = parts.group(2) == null ? base.port() : Integer.parseInt(parts.group(2));
        return parts.group(1).toLowerCase(Locale.ROOT) + ":" + port;
    }

    /** Whether this is one of the vendor's hosts. */
    public boolean contains(Origin target) {
        return authorities.contains(target.authority());
    }

    /** Whether a credential may be sent there as regards secrecy. */
    public boolean confidential(Origin target) {
        return insecure || target.confidential();
    }
}
