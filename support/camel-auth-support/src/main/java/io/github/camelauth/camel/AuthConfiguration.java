package io.github.camelauth.camel;

import io.github.camelauth.http.AllowedHosts;
import io.github.camelauth.http.Origin;
import io.github.camelauth.token.engine.RefreshPolicy;
import io.github.camelauth.token.engine.TokenStatus;
import io.github.camelauth.token.store.TokenStore;
import java.time.Duration;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.support.jsse.SSLContextParameters;

/** The options that every vendor's component and endpoint have. A plain bean, set before use and not changed after. */
@UriParams
public abstract class AuthConfiguration implements Cloneable {

    @UriParam(
            label = "common",
            description = "Name of the account to use: one of the component's accounts, or a configuration bean of that"
                    + " name. The component's own options are the default account.")
    private String account;

    @UriParam(
            label = "common",
            description =
                    "Origin of the vendor's API, such as https://vendor.example.com. The component adds the documented"
                            + " paths.")
    private String baseUrl;

    @UriParam(
            label = "advanced",
            description =
                    "Where tokens are kept over a restart. When not set, the only store in the registry is used, else"
                            + " memory.")
    private TokenStore tokenStore;

    @UriParam(
            label = "advanced",
            description =
                    "How long before its end a token is renewed in the background. By default a quarter of its life,"
                            + " one hour at most.")
    private Duration refreshMargin;

    @UriParam(
            label = "advanced",
            description =
                    "How long before its end a token is served no more. By default a tenth of its life, one minute at"
                            + " most.")
    private Duration expirationMargin;

    @UriParam(
            label = "advanced",
            defaultValue = "true",
            description = "Whether a token in use is renewed before a message has to wait for it.")
    private boolean backgroundRefresh = true;

    @UriParam(
            label = "advanced",
            description =
                    "Whether a token is acquired when the context starts. A refused credential then fails the start.")
    private boolean acquireOnStart;

    @UriParam(
            label = "advanced",
            javaType = "java.time.Duration",
            defaultValue = "6h",
            description = "After how long a credential that the vendor refused is tried again unattended. 0 for never.")
    private Duration credentialRetryInterval = Duration.ofHours(6);

    @UriParam(
            label = "health",
            description =
                    "Whether the account's health check is down while a token needs a person: one whose grant ended, or a"
                            + " rejected credential that nothing renews. By default that is a detail of the check only.")
    private boolean reauthorizationDown;

    @UriParam(
            label = "advanced",
            defaultValue = "10s",
            description = "How long a connection to the vendor's token endpoint may take, TLS included.")
    private Duration connectTimeout = Duration.ofSeconds(10);

    @UriParam(
            label = "advanced",
            defaultValue = "30s",
            description =
                    "How long the vendor's token endpoint may take to answer. A message waits for a token no longer than"
                            + " this, the connect timeout and a second together.")
    private Duration responseTimeout = Duration.ofSeconds(30);

    @UriParam(label = "security", description = "TLS of the calls to the vendor's token endpoint.")
    private SSLContextParameters sslContextParameters;

    @UriParam(label = "proxy", description = "Host of an HTTP proxy for the calls to the vendor's token endpoint.")
    private String proxyHost;

    @UriParam(label = "proxy", description = "Port of the HTTP proxy.")
    private int proxyPort;

    @UriParam(label = "proxy", secret = true, description = "User name for the HTTP proxy.")
    private String proxyAuthUsername;

    @UriParam(label = "proxy", secret = true, description = "Password for the HTTP proxy.")
    private String proxyAuthPassword;

    @UriParam(
            label = "proxy",
            description =
                    "Hosts that are reached without the proxy, separated by commas; an asterisk stands for any text.")
    private String nonProxyHosts;

    @UriParam(
            label = "security",
            description =
                    "The hosts that may get the credential, separated by commas, each with its port or with that of the"
                            + " base URL. By default the base URL's host only.")
    private String allowedHosts;

    @UriParam(
            label = "security",
            description =
                    "Whether the credential may be sent in clear to another machine. To this machine it always may.")
    private boolean allowInsecureHttp;

    /** A copy that can be changed on its own. */
    @Override
    public AuthConfiguration clone() {
        try {
            return (AuthConfiguration) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }

    /** How messages name this account: {@code custobar-auth:default}. */
    public String nameIn(String scheme) {
        return scheme + ":" + (account == null ? TokenStatus.DEFAULT_ACCOUNT : account);
    }

    /** The parsed base URL. */
    public Origin origin() {
        return Origin.parse("baseUrl", getBaseUrl());
    }

    /** Where the credential may go. */
    public AllowedHosts hosts() {
        return AllowedHosts.of(origin(), allowedHosts, allowInsecureHttp);
    }

    /** When a token is renewed. */
    public RefreshPolicy refreshPolicy(boolean renewalRevokes) {
        return new RefreshPolicy(refreshMargin, expirationMargin, renewalRevokes);
    }

    /** How long a message waits for a token at most. */
    public Duration patience() {
        return connectTimeout.plus(responseTimeout).plusSeconds(1);
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public TokenStore getTokenStore() {
        return tokenStore;
    }

    public void setTokenStore(TokenStore tokenStore) {
        this.tokenStore = tokenStore;
    }

    public Duration getRefreshMargin() {
        return refreshMargin;
    }

    public void setRefreshMargin(Duration refreshMargin) {
        this.refreshMargin = refreshMargin;
    }

    public Duration getExpirationMargin() {
        return expirationMargin;
    }

    public void setExpirationMargin(Duration expirationMargin) {
        this.expirationMargin = expirationMargin;
    }

    public boolean isBackgroundRefresh() {
        return backgroundRefresh;
    }

    public void setBackgroundRefresh(boolean backgroundRefresh) {
        this.backgroundRefresh = backgroundRefresh;
    }

    public boolean isAcquireOnStart() {
        return acquireOnStart;
    }

    public void setAcquireOnStart(boolean acquireOnStart) {
        this.acquireOnStart = acquireOnStart;
    }

    public Duration getCredentialRetryInterval() {
        return credentialRetryInterval;
    }

    public void setCredentialRetryInterval(Duration credentialRetryInterval) {
        this.credentialRetryInterval = credentialRetryInterval;
    }

    public boolean isReauthorizationDown() {
        return reauthorizationDown;
    }

    public void setReauthorizationDown(boolean reauthorizationDown) {
        this.reauthorizationDown = reauthorizationDown;
    }

    public Duration getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public Duration getResponseTimeout() {
        return responseTimeout;
    }

    public void setResponseTimeout(Duration responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    public SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    public void setSslContextParameters(SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    public String getProxyHost() {
        return proxyHost;
    }

    public void setProxyHost(String proxyHost) {
        this.proxyHost = proxyHost;
    }

    public int getProxyPort() {
        return proxyPort;
    }

    public void setProxyPort(int proxyPort) {
        this.proxyPort = proxyPort;
    }

    public String getProxyAuthUsername() {
        return proxyAuthUsername;
    }

    public void setProxyAuthUsername(String proxyAuthUsername) {
        this.proxyAuthUsername = proxyAuthUsername;
    }

    public String getProxyAuthPassword() {
        return proxyAuthPassword;
    }

    public void setProxyAuthPassword(String proxyAuthPassword) {
        this.proxyAuthPassword = proxyAuthPassword;
    }

    public String getNonProxyHosts() {
        return nonProxyHosts;
    }

    public void setNonProxyHosts(String nonProxyHosts) {
        this.nonProxyHosts = nonProxyHosts;
    }

    public String getAllowedHosts() {
        return allowedHosts;
    }

    public void setAllowedHosts(String allowedHosts) {
        this.allowedHosts = allowedHosts;
    }

    public boolean isAllowInsecureHttp() {
        return allowInsecureHttp;
    }

    public void setAllowInsecureHttp(boolean allowInsecureHttp) {
        this.allowInsecureHttp = allowInsecureHttp;
    }
}
