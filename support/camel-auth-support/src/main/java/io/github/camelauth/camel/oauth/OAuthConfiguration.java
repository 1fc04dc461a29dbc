package io.github.camelauth.camel.oauth;

import io.github.camelauth.camel.AuthConfiguration;
import io.github.camelauth.http.oauth.ClientAuthentication;
import java.util.Objects;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of the vendors whose accounts can be connected in a browser. */
@UriParams
public abstract class OAuthConfiguration extends AuthConfiguration {

    @UriParam(
            label = "common",
            defaultValue = "default",
            description = "Whom the token speaks for: a name of yours for the person who connects the account.")
    private String principal = "default";

    @UriParam(
            label = "advanced",
            defaultValue = "false",
            description = "Whether a message may name the principal, in the header that the component's page names.")
    private boolean principalFromHeader;

    @UriParam(
            label = "common",
            description =
                    "Where the vendor sends the browser back to: the URL of the route with the operation callback, exactly"
                            + " as registered at the vendor.")
    private String redirectUri;

    @UriParam(
            label = "security",
            secret = true,
            description =
                    "A refresh token to begin with, so that nobody has to open a browser. What it brings is kept in the"
                            + " token store and beats it from then on, until another one is configured.")
    private String refreshToken;

    @UriParam(
            label = "advanced",
            description = "URL of the page that asks for consent. By default made of the base URL.")
    private String authorizeEndpoint;

    @UriParam(
            label = "advanced",
            description = "URL that codes and refresh tokens are exchanged at. By default made of the base URL.")
    private String tokenEndpoint;

    @UriParam(
            label = "advanced",
            defaultValue = "basic",
            description =
                    "How the client's id and secret are shown to the token endpoint: by HTTP Basic, or in the body.")
    private ClientAuthentication clientAuthentication = ClientAuthentication.basic;

    @UriParam(
            label = "security",
            defaultValue = "true",
            description =
                    "Whether an answer of the consent page must bring the state back. If not, one without is taken from the"
                            + " browser that began.")
    private boolean requireState = true;

    @UriParam(
            label = "common",
            description = "Where the browser goes when the account is connected. By default a small page says so.")
    private String successUrl;

    public String getPrincipal() {
        return principal;
    }

    public void setPrincipal(String principal) {
        this.principal = principal;
    }

    /** Makes these the options of another principal, whom the configured refresh token does not speak for. */
    public void speakFor(String other) {
        if (!Objects.equals(principal, other)) {
            refreshToken = null;
        }
        principal = other;
    }

    public boolean isPrincipalFromHeader() {
        return principalFromHeader;
    }

    public void setPrincipalFromHeader(boolean principalFromHeader) {
        this.principalFromHeader = principalFromHeader;
    }

    public String getRedirectUri() {
        return redirectUri;
    }

    public void setRedirectUri(String redirectUri) {
        this.redirectUri = redirectUri;
    }

    public String getRefreshToken() {
        return refreshToken;
    }

    public void setRefreshToken(String refreshToken) {
        this.refreshToken = refreshToken;
    }

    public String getAuthorizeEndpoint() {
        return authorizeEndpoint;
    }

    public void setAuthorizeEndpoint(String authorizeEndpoint) {
        this.authorizeEndpoint = authorizeEndpoint;
    }

    public String getTokenEndpoint() {
        return tokenEndpoint;
    }

    public void setTokenEndpoint(String tokenEndpoint) {
        this.tokenEndpoint = tokenEndpoint;
    }

    public ClientAuthentication getClientAuthentication() {
        return clientAuthentication;
    }

    public void setClientAuthentication(ClientAuthentication clientAuthentication) {
        this.clientAuthentication = clientAuthentication;
    }

    public boolean isRequireState() {
        return requireState;
    }

    public void setRequireState(boolean requireState) {
        this.requireState = requireState;
    }

    public String getSuccessUrl() {
        return successUrl;
    }

    public void setSuccessUrl(String successUrl) {
        this.successUrl = successUrl;
    }
}
