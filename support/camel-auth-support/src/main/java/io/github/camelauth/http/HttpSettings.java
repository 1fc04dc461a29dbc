package io.github.camelauth.http;

import io.github.camelauth.token.Secret;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;

/**
 * How our own calls to a vendor are made. Immutable; equal settings share one HTTP client.
 *
 * @param connectTimeout how long a connection, TLS included, may take
 * @param responseTimeout how long the answer may be silent
 * @param sslContext what TLS trusts and shows; null for the platform's own
 * @param proxyHost an HTTP proxy, or null
 * @param proxyPort its port
 * @param proxyUsername whom to name to it, or null
 * @param proxyPassword its password, or null
 * @param nonProxyHosts hosts that are reached without it; {@code *} stands for any text
 */
public record HttpSettings(
        Duration connectTimeout,
        Duration responseTimeout,
        SSLContext sslContext,
        String proxyHost,
        int proxyPort,
        String proxyUsername,
        Secret proxyPassword,
        List<String> nonProxyHosts) {

    public HttpSettings {
        nonProxyHosts = List.copyOf(nonProxyHosts);
    }

    /** No call takes longer than this, however slowly the bytes come. */
    public Duration longestCall() {
        return connectTimeout.plus(responseTimeout);
    }
}
