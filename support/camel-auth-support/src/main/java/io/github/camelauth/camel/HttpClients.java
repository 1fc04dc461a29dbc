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
