package io.github.camelauth.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The hook's part of HttpClient's chain, for hosts that a test cannot have. */
final class HookHandlerTest {

    private final HookRig rig = new HookRig();
    private final List<String> sent = new ArrayList<>();

    @AfterEach
    void close() {
        rig.close();
    }

    private ClassicHttpResponse execute(String target, String base, boolean insecure)
            throws IOException, HttpException {
        AllowedHosts hosts = AllowedHosts.of(Origin.parse("baseUrl", base), null, insecure);
        AuthExecChainHandler handler = new AuthExecChainHandler(() -> rig.access(Carrier.bearer("Bearer"), hosts));
        ClassicHttpRequest request =
                ClassicRequestBuilder.get(target + "/orders").build();
        HttpHost host = RoutingSupport.normalize(
                new HttpHost(request.getScheme(), request.getAuthority()), DefaultSchemePortResolver.INSTANCE);
        ExecChain.Scope scope =
                new ExecChain.Scope("x", new HttpRoute(host), request, runtime(), HttpClientContext.create());
        return handler.execute(request, scope, (message, inside) -> {
            sent.add(String.valueOf(message.getFirstHeader("Authorization")));
            return new BasicClassicHttpResponse(200);
        });
    }

    /** A chain that is never run needs none of its methods. */
    private static ExecRuntime runtime() {
        return (ExecRuntime) Proxy.newProxyInstance(
                ExecRuntime.class.getClassLoader(), new Class<?>[] {ExecRuntime.class}, (proxy, method, args) -> null);
    }

    @Test
    void execute_clearTextToAnotherMachine_isRefusedUnlessAllowed() throws Exception {
        assertThatThrownBy(() -> execute("http://vendor.example.com", "http://vendor.example.com", false))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("test-auth:default")
                .hasMessageContaining("http://vendor.example.com")
                .hasMessageContaining("'allowInsecureHttp'");
        assertThat(sent).isEmpty();
        execute("http://vendor.example.com", "http://vendor.example.com", true);
        assertThat(sent).containsExactly("Authorization: Bearer token-1");
    }

    /** The same host and port in clear is the vendor's own host still: refused, and not passed on bare. */
    @Test
    void execute_clearTextToTheTlsPort_isRefused() {
        assertThatThrownBy(() -> execute("http://vendor.example.com:443", "https://vendor.example.com", false))
                .isInstanceOf(IOException.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void execute_vendorByIpv6_isRecognized() throws Exception {
        execute("https://[2001:db8::1]:8443", "https://[2001:DB8::1]:8443", false);
        execute("http://[::1]:8080", "http://[::1]:8080", false);
        assertThat(sent).containsOnly("Authorization: Bearer token-1").hasSize(2);
    }

    @Test
    void execute_otherPortOrHost_passesBare() throws Exception {
        execute("https://vendor.example.com:8443", "https://vendor.example.com", false);
        execute("https://vendor.example.com.evil.example", "https://vendor.example.com", false);
        assertThat(sent).containsOnly("null").hasSize(2);
        assertThat(rig.requests()).isZero();
    }
}
