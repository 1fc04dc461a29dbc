package io.github.camelauth.camel;

import io.github.camelauth.http.HttpSettings;
import io.github.camelauth.token.Secret;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.support.jsse.SSLContextParameters;

/** The HTTP settings of a configuration. */
final class HttpClients {

    private HttpClients() {}

    /** Which configurations share a client. TLS parameters are told apart as objects: they have no equality of their own. */
    record Key(
            Duration connectTimeout,
            Duration responseTimeout,
            SSLContextParameters tls,
            String proxyHost,
            int proxyPort,
            String proxyUsername,
            Secret proxyPassword,
            String nonProxyHosts) {}

    /**
     * Checks the options of the calls to the vendor.
     *
     * @throws IllegalArgumentException naming the option that cannot be
     */
    static void check(AuthConfiguration configuration) {
        check("connectTimeout", positive(configuration.getConnectTimeout()), "must be longer than 0");
        check("responseTimeout", positive(configuration.getResponseTimeout()), "must be longer than 0");
        int port = configuration.getProxyPort();
        check(
                "proxyPort",
                configuration.getProxyHost() == null || port > 0 && port <= 65_535,
                "must be set with 'proxyHost'");
    }

    private static boolean positive(Duration timeout) {
        return timeout != null && timeout.toMillis() > 0;
    }

    private static void check(String option, boolean legal, String rule) {
        if (!legal) {
            throw new IllegalArgumentException("Option '" + option + "' " + rule);
        }
    }

    static Key keyOf(AuthConfiguration configuration) {
        return new Key(
                configuration.getConnectTimeout(),
                configuration.getResponseTimeout(),
                configuration.getSslContextParameters(),
                configuration.getProxyHost(),
                configuration.getProxyPort(),
                configuration.getProxyAuthUsername(),
                Secret.ofNullable(configuration.getProxyAuthPassword()),
                configuration.getNonProxyHosts());
    }

    static HttpSettings settings(CamelContext context, Key key) {
        List<String> direct = key.nonProxyHosts() == null
                ? List.of()
                : Arrays.stream(key.nonProxyHosts().split(","))
                        .map(String::trim)
                        .toList();
        return new HttpSettings(
                key.connectTimeout(),
                key.responseTimeout(),
                tls(context, key.tls()),
                key.proxyHost(),
                key.proxyPort(),
                key.proxyUsername(),
                key.proxyPassword(),
                direct);
    }

    private static SSLContext tls(CamelContext context, SSLContextParameters parameters) {
        try {
            return parameters == null ? null : parameters.createSSLContext(context);
        } catch (GeneralSecurityException | IOException e) {
            throw new RuntimeCamelException("Option 'sslContextParameters' gives no TLS context", e);
        }
    }
}
