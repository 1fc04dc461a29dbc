package io.github.camelauth.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelauth.http.Origin;
import io.github.camelauth.http.TestServer;
import io.github.camelauth.http.TestTls;
import io.github.camelauth.http.VendorRequest;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.store.InMemoryTokenStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the accounts of one context share, and the options that shape it. */
@Timeout(60)
final class AuthContextTest {

    private final CamelRig rig = new CamelRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    private static SSLContextParameters trusting(String file) {
        KeyStoreParameters store = new KeyStoreParameters();
        store.setResource(file);
        store.setPassword(TestTls.PASSWORD);
        TrustManagersParameters trust = new TrustManagersParameters();
        trust.setKeyStore(store);
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setTrustManagers(trust);
        return parameters;
    }

    @Test
    void httpClient_equalSettings_isShared() {
        AuthContext context = AuthContext.of(rig.camel);
        TestConfiguration other = TestConfiguration.of("other");
        assertThat(context.httpClient(other)).isSameAs(context.httpClient(TestConfiguration.of("user")));
        other.setProxyHost("proxy.example.com");
        other.setProxyPort(8080);
        other.setProxyAuthUsername("me");
        other.setProxyAuthPassword("s3cret");
        other.setNonProxyHosts("localhost, *.internal.example.com");
        assertThat(context.httpClient(other)).isNotSameAs(context.httpClient(TestConfiguration.of("user")));
        assertThat(HttpClients.keyOf(other).toString()).doesNotContain("s3cret");
        assertThat(HttpClients.settings(rig.camel, HttpClients.keyOf(other)).nonProxyHosts())
                .containsExactly("localhost", "*.internal.example.com");
    }

    @Test
    void httpClient_sslContextParameters_areUsed(@TempDir Path directory) throws Exception {
        Path keys = TestTls.keyStore(directory);
        TestConfiguration options = TestConfiguration.of("user");
        options.setSslContextParameters(trusting("file:" + keys));
        try (TestServer server = new TestServer(TestTls.context(keys), call -> TestServer.Reply.of(200, "{}"))) {
            assertThat(AuthContext.of(rig.camel)
                            .httpClient(options)
                            .execute(Origin.parse("baseUrl", server.url()), VendorRequest.of("It", "GET", "/"))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void httpClient_sslContextParametersWithoutStore_nameTheOption() {
        TestConfiguration options = TestConfiguration.of("user");
        options.setSslContextParameters(trusting("file:/no/such/store.p12"));
        AuthContext context = AuthContext.of(rig.camel);
        assertThatThrownBy(() -> context.httpClient(options))
                .isInstanceOf(RuntimeCamelException.class)
                .hasMessageContaining("'sslContextParameters'");
    }

    @Test
    void globalSslContextParameters_areUsedOnlyWhereWanted() {
        SSLContextParameters global = new SSLContextParameters();
        SSLContextParameters own = new SSLContextParameters();
        rig.camel.setSSLContextParameters(global);
        rig.camel.start();
        rig.send("test-auth:token?username=a");
        assertThat(rig.client.options().getSslContextParameters()).isNull();
        rig.component.setUseGlobalSslContextParameters(true);
        rig.send("test-auth:token?username=b");
        assertThat(rig.client.options().getSslContextParameters()).isSameAs(global);
        rig.component.getConfiguration().setSslContextParameters(own);
        rig.send("test-auth:token?username=c");
        assertThat(rig.client.options().getSslContextParameters()).isSameAs(own);
        assertThat(rig.component.isUseGlobalSslContextParameters()).isTrue();
    }

    @Test
    void store_ownElseTheOnlyOneElseMemory() {
        AuthContext context = AuthContext.of(rig.camel);
        TestConfiguration options = TestConfiguration.of("user");
        assertThat(context.store(options).durable()).isFalse();
        InMemoryTokenStore only = new InMemoryTokenStore(Clock.systemUTC());
        rig.camel.getRegistry().bind("only", only);
        assertThat(context.store(options)).isSameAs(only);
        InMemoryTokenStore second = new InMemoryTokenStore(Clock.systemUTC());
        rig.camel.getRegistry().bind("second", second);
        assertThat(context.store(options)).isNotSameAs(only).isNotSameAs(second);
        options.setTokenStore(second);
        assertThat(context.store(options)).isSameAs(second);
    }

    @Test
    void store_onlyOneInTheRegistry_givesTheNextProcessTheToken() {
        InMemoryTokenStore store = new InMemoryTokenStore(Clock.systemUTC());
        try (CamelRig next = new CamelRig()) {
            for (CamelRig each : new CamelRig[] {rig, next}) {
                each.camel.getRegistry().bind("store", store);
                each.camel.start();
                AccessToken token = each.send("test-auth:token").getMessage().getBody(AccessToken.class);
                assertThat(token.value().reveal()).isEqualTo("token-1");
            }
            assertThat(next.client.requests()).isZero();
        }
    }

    @Test
    void clock_inTheRegistry_replacesTheSystems() {
        Instant then = Instant.parse("2030-01-01T00:00:00Z");
        rig.camel.getRegistry().bind(AuthContext.CLOCK, Clock.fixed(then, ZoneOffset.UTC));
        rig.camel.start();
        rig.send("test-auth:token");
        assertThat(AuthContext.of(rig.camel).clock().instant()).isEqualTo(then);
        Map<?, ?> status = rig.send("test-auth:status").getMessage().getBody(Map.class);
        assertThat(status.get("issuedAt")).asString().startsWith("2030-01-01T00:00:0");
    }

    @Test
    void shared_isMadeOnce() {
        AuthContext context = AuthContext.of(rig.camel);
        StringBuilder made = context.shared(StringBuilder.class, StringBuilder::new);
        assertThat(context.shared(StringBuilder.class, StringBuilder::new)).isSameAs(made);
    }

    @Test
    void fingerprint_isKeyedByContext() {
        try (CamelRig other = new CamelRig()) {
            Secret secret = Secret.of("s3cret");
            String fingerprint = AuthContext.of(rig.camel).fingerprint(secret);
            assertThat(AuthContext.of(rig.camel).fingerprint(secret)).isEqualTo(fingerprint);
            assertThat(AuthContext.of(other.camel).fingerprint(secret)).isNotEqualTo(fingerprint);
        }
    }

    private static Arguments bad(String option, Consumer<TestConfiguration> change) {
        return Arguments.of(option, Named.of(option, change));
    }

    private static Stream<Arguments> badOptions() {
        return Stream.of(
                bad("connectTimeout", options -> options.setConnectTimeout(Duration.ZERO)),
                bad("connectTimeout", options -> options.setConnectTimeout(null)),
                bad("responseTimeout", options -> options.setResponseTimeout(Duration.ofSeconds(-1))),
                bad("proxyPort", options -> options.setProxyHost("proxy.example.com")),
                bad("proxyPort", options -> {
                    options.setProxyHost("proxy.example.com");
                    options.setProxyPort(70_000);
                }),
                bad("baseUrl", options -> options.setBaseUrl("vendor.example.com")),
                bad("allowedHosts", options -> options.setAllowedHosts("https://vendor.example.com")));
    }

    @ParameterizedTest
    @MethodSource("badOptions")
    void access_badOption_isNamed(String option, Consumer<TestConfiguration> change) {
        TestConfiguration options = TestConfiguration.of("user");
        change.accept(options);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rig.component.access(options))
                .withMessageContaining("Option '" + option + "'");
    }
}
