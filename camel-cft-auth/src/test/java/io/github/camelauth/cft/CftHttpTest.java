package io.github.camelauth.cft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.CftCallback;
import io.github.camelauth.simulator.CftSimulator;
import io.github.camelauth.simulator.CftSwitches;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.ReauthorizationRequiredException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Registration and consent through routes that really are on HTTP. */
final class CftHttpTest {

    private final int port = freePort();
    private final String here = "http://127.0.0.1:" + port;
    private final CftSimulator cft =
            CftApp.simulator().redirectUri(here + "/cft/callback").start();
    private TestApp app;

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private TestApp served(TestApp bare) {
        return bare.property("camel.server.enabled", "true")
                .property("camel.server.host", "127.0.0.1")
                .property("camel.server.port", "" + port);
    }

    @AfterEach
    void stop() {
        app.close();
        cft.close();
    }

    @ParameterizedTest
    @EnumSource(CftCallback.class)
    void newUser_registersInABrowser_andDaysLaterRoutesUseTheirKey(CftCallback way) {
        cft.switches().set(CftSwitches.CALLBACK, way);
        app = served(CftApp.registering(cft))
                .option("registrationCallbackUrl", here + "/cft/registered")
                .routes(routes -> routes.from("platform-http:/cft/registered?matchOnUriPrefix=true")
                        .to("cft-auth:registrationCallback"))
                .start();
        Map<String, Object> fields = Map.of("username", "new.user", "email", "new.user@example.com");
        String url = app.send("direct:registrationUrl", fields, Map.of())
                .getMessage()
                .getBody(String.class);
        cft.register(URI.create(url));
        assertThat(app.authFailure("direct:poll")).isInstanceOf(ReauthorizationRequiredException.class);
        CftApp.advance(cft, app, Duration.ofDays(3));
        assertThat(cft.activate("new.user").orElseThrow().status()).isEqualTo(200);
        assertThat(app.result("direct:poll", String.class)).contains("Hill Farm");
        assertThat(CftApp.lastCall(cft).header("X-Api-Authorization")).contains(cft.userKey("new.user"));
        assertThat(cft.activate("new.user").orElseThrow().status()).isEqualTo(404);
    }

    @Test
    void farmer_consentsInABrowser_andRoutesUseTheToken() throws Exception {
        app = served(CftApp.oauth(cft))
                .option("redirectUri", here + "/cft/callback")
                .routes(routes -> {
                    routes.from("platform-http:/cft/connect").to("cft-auth:authorize");
                    routes.from("platform-http:/cft/callback").to("cft-auth:callback");
                })
                .start();
        HttpResponse<String> begun = open(URI.create(here + "/cft/connect"), "");
        assertThat(begun.statusCode()).isEqualTo(302);
        URI back = cft.approve(
                "ada", URI.create(begun.headers().firstValue("Location").orElseThrow()));
        String cookie = begun.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        assertThat(open(back, "").statusCode()).isEqualTo(403);
        HttpResponse<String> page = open(back, cookie);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("The account is connected");
        assertThat(open(back, cookie).statusCode()).isEqualTo(400);
        assertThat(app.result("direct:poll", String.class)).contains("Hill Farm");
    }

    private static HttpResponse<String> open(URI address, String cookie) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address).header("Cookie", cookie).build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
