package io.github.camelauth.springboot.testsupport;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * An OAuth 2 server that is not ours: Spring Authorization Server, with one client, one user, refresh tokens that rotate, and
 * below {@code /api/} an API that a bearer opens. Who uses it needs Spring's web, security and authorization server beside.
 */
public final class SpringAuthorizationServer implements AutoCloseable {

    public static final String CLIENT_ID = "demo-client";
    public static final String CLIENT_SECRET = "not-a-real-client-secret";
    public static final String REDIRECT_URI = "http://127.0.0.1:8080/callback";
    static final String USERNAME = "ada";
    static final String PASSWORD = "not-a-real-password";

    private final ServletWebServerApplicationContext context;

    private SpringAuthorizationServer(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /** On a free port. */
    public static SpringAuthorizationServer start(boolean pkceRequired) {
        return new SpringAuthorizationServer(
                (ServletWebServerApplicationContext) new SpringApplicationBuilder(SpringAuthorizationServerSetup.class)
                        .web(WebApplicationType.SERVLET)
                        .properties("server.port=0", "server.address=127.0.0.1")
                        .properties(SpringAuthorizationServerSetup.PKCE_REQUIRED + "=" + pkceRequired)
                        .run());
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + context.getWebServer().getPort();
    }

    /** Logs in as the user, in a browser of their own, and gives where the server sends it from the consent page. */
    public URI approve(URI authorizationUrl) {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        send(
                browser,
                HttpRequest.newBuilder(URI.create(baseUrl() + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=" + USERNAME + "&password=" + PASSWORD)));
        HttpResponse<String> answer = send(browser, HttpRequest.newBuilder(authorizationUrl));
        return URI.create(answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException("The page answered " + answer.statusCode())));
    }

    /** Ends all that came of the grant that this access token is of. */
    public void endGrant(String accessToken) {
        OAuth2AuthorizationService grants = context.getBean(OAuth2AuthorizationService.class);
        grants.remove(grants.findByToken(accessToken, OAuth2TokenType.ACCESS_TOKEN));
    }

    private static HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
