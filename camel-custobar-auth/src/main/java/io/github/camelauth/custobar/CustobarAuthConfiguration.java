package io.github.camelauth.custobar;

import io.github.camelauth.camel.AuthConfiguration;
import java.time.Duration;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of a Custobar account. */
@UriParams
public class CustobarAuthConfiguration extends AuthConfiguration {

    /** Where a company has no domain of its own ({@code docs/vendors/custobar.md} §1.1). */
    public static final String DEFAULT_BASE_URL = "https://app.custobar.com";

    /** How the API is called. */
    public enum Method {
        /** With an access token. */
        token,
        /** With user name, password and code on every call: for development. */
        basic
    }

    /** Where the access token is put. */
    public enum Carrier {
        /** {@code Authorization: Bearer}. */
        header,
        /** HTTP Basic, with the user name {@code access-token}. */
        basic,
        /** The query parameter {@code access-token}, which ends up in logs. */
        query
    }

    @UriParam(label = "security", secret = true)
    private String username;

    @UriParam(label = "security", secret = true)
    private String password;

    @UriParam(label = "security", secret = true)
    private String verificationCode;

    @UriParam(label = "security", secret = true)
    private String secretKey;

    @UriParam(label = "security", secret = true)
    private String accessToken;

    @UriParam(label = "common", defaultValue = "token")
    private Method method = Method.token;

    @UriParam(label = "common")
    private String scopes;

    @UriParam(label = "common")
    private String tokenName;

    @UriParam(label = "advanced")
    private Duration tokenLifetime;

    @UriParam(label = "common")
    private String integrationId;

    @UriParam(label = "common")
    private String integrationName;

    @UriParam(label = "advanced", defaultValue = "false")
    private boolean transferPrivileges;

    @UriParam(label = "advanced")
    private String revokePath;

    @UriParam(label = "common", defaultValue = "header")
    private Carrier carrier = Carrier.header;

    public CustobarAuthConfiguration() {
        setBaseUrl(DEFAULT_BASE_URL);
    }

    public String getUsername() {
        return username;
    }

    /** User name of the Custobar user who creates access tokens. */
    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    /** Password of the Custobar user. */
    public void setPassword(String password) {
        this.password = password;
    }

    public String getVerificationCode() {
        return verificationCode;
    }

    /**
     * The six digits that the user's authenticator shows now. Good for one call within seconds, so the access token is
     * created when the context starts.
     */
    public void setVerificationCode(String verificationCode) {
        this.verificationCode = verificationCode;
    }

    public String getSecretKey() {
        return secretKey;
    }

    /** The authenticator's secret in Base32, to make codes unattended (RFC 6238). */
    public void setSecretKey(String secretKey) {
        this.secretKey = secretKey;
    }

    public String getAccessToken() {
        return accessToken;
    }

    /**
     * A provisioned access token. Alone it is sent as it is; together with scopes it is the parent that creates the scoped
     * access token.
     */
    public void setAccessToken(String accessToken) {
        this.accessToken = accessToken;
    }

    public Method getMethod() {
        return method;
    }

    /** How the API is called: with an access token, or (for development) with user name, password and code on every call. */
    public void setMethod(Method method) {
        this.method = method;
    }

    public String getScopes() {
        return scopes;
    }

    /**
     * What the access token is limited to: exact paths with their slashes, such as /api/datatargets/ID/retrieve/, each with a
     * method before it if it is for that one only, separated by commas.
     */
    public void setScopes(String scopes) {
        this.scopes = scopes;
    }

    public String getTokenName() {
        return tokenName;
    }

    /** Name of the access token, as Custobar's user interface lists it. By default one that tells where it comes from. */
    public void setTokenName(String tokenName) {
        this.tokenName = tokenName;
    }

    public Duration getTokenLifetime() {
        return tokenLifetime;
    }

    /**
     * How long an access token lives; 0 for without end. By default without end for one that an integration owns, else 8
     * hours.
     */
    public void setTokenLifetime(Duration tokenLifetime) {
        this.tokenLifetime = tokenLifetime;
    }

    public String getIntegrationId() {
        return integrationId;
    }

    /** Id of the integration that shall own the access token. */
    public void setIntegrationId(String integrationId) {
        this.integrationId = integrationId;
    }

    public String getIntegrationName() {
        return integrationName;
    }

    /** Name of an integration to create, once, that shall own the access token. */
    public void setIntegrationName(String integrationName) {
        this.integrationName = integrationName;
    }

    public boolean isTransferPrivileges() {
        return transferPrivileges;
    }

    /** Whether the access token gets the roles of the user who creates it. */
    public void setTransferPrivileges(boolean transferPrivileges) {
        this.transferPrivileges = transferPrivileges;
    }

    public String getRevokePath() {
        return revokePath;
    }

    /**
     * Path that deletes an access token, with {id} for its id. Custobar documents none; without it an access token that is
     * given up is only forgotten here.
     */
    public void setRevokePath(String revokePath) {
        this.revokePath = revokePath;
    }

    public Carrier getCarrier() {
        return carrier;
    }

    /** Where the access token is put on a call. In the query it ends up in logs. */
    public void setCarrier(Carrier carrier) {
        this.carrier = carrier;
    }
}
