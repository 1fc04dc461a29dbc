package io.github.camelauth.http;

import java.util.regex.Pattern;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultProxyRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;

/** Builds the HTTP client of our own calls. */
final class HttpClientFactory {

    private static final int CONNECTIONS = 64;

    private HttpClientFactory() {}

    static HttpClientBuilder builder(HttpSettings settings) {
        HttpClientBuilder builder = HttpClients.custom()
                .setConnectionManager(connections(settings))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(settings.connectTimeout()))
                        .setResponseTimeout(Timeout.of(settings.responseTimeout()))
                        .build())
                // A kept connection may turn out dead on use, and then nobody knows whether the request arrived.
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression();
        return settings.proxyHost() == null ? builder : throughProxy(builder, settings);
    }

    private static HttpClientConnectionManager connections(HttpSettings settings) {
        PoolingHttpClientConnectionManagerBuilder builder = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(Timeout.of(settings.responseTimeout()))
                        .build());
        if (settings.sslContext() != null) {
            builder.setTlsSocketStrategy(new DefaultClientTlsStrategy(settings.sslContext()));
        }
        return builder.build();
    }

    private static HttpClientBuilder throughProxy(HttpClientBuilder builder, HttpSettings settings) {
        HttpHost proxy = new HttpHost(settings.proxyHost(), settings.proxyPort());
        if (settings.proxyUsername() != null && settings.proxyPassword() != null) {
            BasicCredentialsProvider credentials = new BasicCredentialsProvider();
            credentials.setCredentials(
                    new AuthScope(proxy),
                    new UsernamePasswordCredentials(
                            settings.proxyUsername(),
                            settings.proxyPassword().reveal().toCharArray()));
            builder.setDefaultCredentialsProvider(credentials);
        }
        return builder.setRoutePlanner(new DefaultProxyRoutePlanner(proxy) {
            @Override
            protected HttpHost determineProxy(HttpHost target, HttpContext context) throws HttpException {
                boolean direct =
                        settings.nonProxyHosts().stream().anyMatch(host -> matches(host, target.getHostName()));
                return direct ? null : super.determineProxy(target, context);
            }
        });
    }

    private static boolean matches(String pattern, String host) {
        return host.matches("(?i)" + Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
    }
}
