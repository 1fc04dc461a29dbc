package io.github.camelauth.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a credential may go. Immutable.
 *
 * @param authorities hosts with ports
 * @param insecure whether plain HTTP to another machine is allowed
 */
public record AllowedHosts(Set<String> authorities, boolean insecure) {

    public AllowedHosts {
        authorities = Set.copyOf(authorities);
    }

    /**
     * The hosts of the option {@code allowedHosts}, or the base URL's where it is not set.
     *
     * @param list hosts, each with a port or with the base URL's, separated by commas; null for none
     */
    public static AllowedHosts of(Origin base, String list, boolean insecure) {
        if (list == null || list.isBlank()) {
            return new AllowedHosts(Set.of(base.authority()), insecure);
        }
        return new AllowedHosts(
                Arrays.stream(list.split(","))
                        .map(String::trim)
                        .filter(host -> !host.isEmpty())
                        .map(host -> host.matches(".*:\\d+") ? host : host + ":" + base.port())
                        .map(host -> host.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                insecure);
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
