package io.github.camelauth.custobar.springboot;

import io.github.camelauth.custobar.CustobarAuthConfiguration.Carrier;
import io.github.camelauth.custobar.CustobarAuthConfiguration.Method;
import java.time.Duration;

/**
 * The options of an account. What is not set is null and leaves the component's default alone. Secrets are plain strings,
 * for Spring Boot prints a value that it cannot convert. References to beans are strings too, which Camel resolves: with
 * Spring's converters, those of another Camel starter could get in between. Durations are read by Spring Boot:
 * {@code 30s}, {@code 5m}, milliseconds without a unit, {@code PT1H30M}; Camel's {@code 1h30m} fails the start.
 */
public class CustobarAuthAccountConfiguration {

    /**
     * A provisioned access token. Alone it is sent as it is; together with scopes it is the parent that creates the
     * scoped access token.
     */
    private String accessToken;

    /** Whether a token is acquired when the context starts. A refused credential then fails the start. */
    private Boolean acquireOnStart;

    /** Whether the credential may be sent in clear to another machine. To this machine it always may. */
    private Boolean allowInsecureHttp;

    /**
     * The hosts that may get the credential, separated by commas, each with its port or with that of the base URL. By
     * default the base URL's host only.
     */
    private String allowedHosts;

    /** Whether a token in use is renewed before a message has to wait for it. */
    private Boolean backgroundRefresh;

    /** Origin of the vendor's API, such as https://vendor.example.com. The component adds the documented paths. */
    private String baseUrl;

    /** Where the access token is put on a call. In the query it ends up in logs. */
    private Carrier carrier;

    /** How long a connection to the vendor's token endpoint may take, TLS included. */
    private Duration connectTimeout;

    /** After how long a credential that the vendor refused is tried again unattended. 0 for never. */
    private Duration credentialRetryInterval;

    /** How long before its end a token is served no more. By default a tenth of its life, one minute at most. */
    private Duration expirationMargin;

    /** Id of the integration that shall own the access token. */
    private String integrationId;

    /** Name of an integration to create, once, that shall own the access token. */
    private String integrationName;

    /**
     * How the API is called: with an access token, or (for development) with user name, password and code on every
     * call.
     */
    private Method method;

    /** Hosts that are reached without the proxy, separated by commas; an asterisk stands for any text. */
    private String nonProxyHosts;

    /** Password of the Custobar user. */
    private String password;

    /** Password for the HTTP proxy. */
    private String proxyAuthPassword;

    /** User name for the HTTP proxy. */
    private String proxyAuthUsername;

    /** Host of an HTTP proxy for the calls to the vendor's token endpoint. */
    private String proxyHost;

    /** Port of the HTTP proxy. */
    private Integer proxyPort;

    /**
     * How long before its end a token is renewed in the background. By default a quarter of its life, one hour at most.
     */
    private Duration refreshMargin;

    /**
     * Whether the account's health check is down while a token needs a person: one whose grant ended, or a rejected
     * credential that nothing renews. By default that is a detail of the check only.
     */
    private Boolean reauthorizationDown;

    /**
     * How long the vendor's token endpoint may take to answer. A message waits for a token no longer than this, the
     * connect timeout and a second together.
     */
    private Duration responseTimeout;

    /**
     * Path that deletes an access token, with {id} for its id. Custobar documents none; without it an access token that
     * is given up is only forgotten here.
     */
    private String revokePath;

    /**
     * What the access token is limited to: exact paths with their slashes, such as /api/datatargets/ID/retrieve/, each
     * with a method before it if it is for that one only, separated by commas.
     */
    private String scopes;

    /** The authenticator's secret in Base32, to make codes unattended (RFC 6238). */
    private String secretKey;

    /** TLS of the calls to the vendor's token endpoint. */
    private String sslContextParameters;

    /**
     * How long an access token lives; 0 for without end. By default without end for one that an integration owns, else
     * 8 hours.
     */
    private Duration tokenLifetime;

    /**
     * Name of the access token, as Custobar's user interface lists it. By default one that tells where it comes from.
     */
    private String tokenName;

    /** Where tokens are kept over a restart. When not set, the only store in the registry is used, else memory. */
    private String tokenStore;

    /** Whether the access token gets the roles of the user who creates it. */
    private Boolean transferPrivileges;

    /** User name of the Custobar user who creates access tokens. */
    private String username;

    /**
     * The six digits that the user's authenticator shows now. Good for one call within seconds, so the access token is
     * created when the context starts.
     */
    private String verificationCode;

    public String getAccessToken() {
        return accessToken;
    }

    public void setAccessToken(String accessToken) {
        this.accessToken = accessToken;
    }

    public Boolean getAcquireOnStart() {
        return acquireOnStart;
    }

    public void setAcquireOnStart(Boolean acquireOnStart) {
        this.acquireOnStart = acquireOnStart;
    }

    public Boolean getAllowInsecureHttp() {
        return allowInsecureHttp;
    }

    public void setAllowInsecureHttp(Boolean allowInsecureHttp) {
        this.allowInsecureHttp = allowInsecureHttp;
    }

    public String getAllowedHosts() {
        return allowedHosts;
    }

    public void setAllowedHosts(String allowedHosts) {
        this.allowedHosts = allowedHosts;
    }

    public Boolean getBackgroundRefresh() {
        return backgroundRefresh;
    }

    public void setBackgroundRefresh(Boolean backgroundRefresh) {
        this.backgroundRefresh = backgroundRefresh;
    }

    public String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public Carrier getCarrier() {
        return carrier;
    }

    public void setCarrier(Carrier carrier) {
        this.carrier = carrier;
    }

    public Duration getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public Duration getCredentialRetryInterval() {
        return credentialRetryInterval;
    }

    public void setCredentialRetryInterval(Duration credentialRetryInterval) {
        this.credentialRetryInterval = credentialRetryInterval;
    }

    public Duration getExpirationMargin() {
        return expirationMargin;
    }

    public void setExpirationMargin(Duration expirationMargin) {
        this.expirationMargin = expirationMargin;
    }

    public String getIntegrationId() {
        return integrationId;
    }

    public void setIntegrationId(String integrationId) {
        this.integrationId = integrationId;
    }

    public String getIntegrationName() {
        return integrationName;
    }

    public void setIntegrationName(String integrationName) {
        this.integrationName = integrationName;
    }

    public Method getMethod() {
        return method;
    }

    public void setMethod(Method method) {
        this.method = method;
    }

    public String getNonProxyHosts() {
        return nonProxyHosts;
    }

    public void setNonProxyHosts(String nonProxyHosts) {
        this.nonProxyHosts = nonProxyHosts;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getProxyAuthPassword() {
        return proxyAuthPassword;
    }

    public void setProxyAuthPassword(String proxyAuthPassword) {
        this.proxyAuthPassword = proxyAuthPassword;
    }

    public String getProxyAuthUsername() {
        return proxyAuthUsername;
    }

    public void setProxyAuthUsername(String proxyAuthUsername) {
        this.proxyAuthUsername = proxyAuthUsername;
    }

    public String getProxyHost() {
        return proxyHost;
    }

    public void setProxyHost(String proxyHost) {
        this.proxyHost = proxyHost;
    }

    public Integer getProxyPort() {
        return proxyPort;
    }

    public void setProxyPort(Integer proxyPort) {
        this.proxyPort = proxyPort;
    }

    public Duration getRefreshMargin() {
        return refreshMargin;
    }

    public void setRefreshMargin(Duration refreshMargin) {
        this.refreshMargin = refreshMargin;
    }

    public Boolean getReauthorizationDown() {
        return reauthorizationDown;
    }

    public void setReauthorizationDown(Boolean reauthorizationDown) {
        this.reauthorizationDown = reauthorizationDown;
    }

    public Duration getResponseTimeout() {
        return responseTimeout;
    }

    public void setResponseTimeout(Duration responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    public String getRevokePath() {
        return revokePath;
    }

    public void setRevokePath(String revokePath) {
        this.revokePath = revokePath;
    }

    public String getScopes() {
        return scopes;
    }

    public void setScopes(String scopes) {
        this.scopes = scopes;
    }

    public String getSecretKey() {
        return secretKey;
    }

    public void setSecretKey(String secretKey) {
        this.secretKey = secretKey;
    }

    public String getSslContextParameters() {
        return sslContextParameters;
    }

    public void setSslContextParameters(String sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    public Duration getTokenLifetime() {
        return tokenLifetime;
    }

    public void setTokenLifetime(Duration tokenLifetime) {
        this.tokenLifetime = tokenLifetime;
    }

    public String getTokenName() {
        return tokenName;
    }

    public void setTokenName(String tokenName) {
        this.tokenName = tokenName;
    }

    public String getTokenStore() {
        return tokenStore;
    }

    public void setTokenStore(String tokenStore) {
        this.tokenStore = tokenStore;
    }

    public Boolean getTransferPrivileges() {
        return transferPrivileges;
    }

    public void setTransferPrivileges(Boolean transferPrivileges) {
        this.transferPrivileges = transferPrivileges;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getVerificationCode() {
        return verificationCode;
    }

    public void setVerificationCode(String verificationCode) {
        this.verificationCode = verificationCode;
    }
}
