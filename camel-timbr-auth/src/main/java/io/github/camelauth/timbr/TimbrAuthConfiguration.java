package io.github.camelauth.timbr;

import io.github.camelauth.camel.AuthConfiguration;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of a Timbr account. */
@UriParams
public class TimbrAuthConfiguration extends AuthConfiguration {

    static final String LOGIN_PATH = "/login/";
    static final String TOKEN_FIELD = "token";

    /** How the Fernet key comes from the service's salt. */
    public enum KeyDerivation {
        /** The salt is the key. */
        raw,
        /** The key is the salt's MD5, as 32 lower-case hexadecimal characters. */
        md5Hex,
        /** The key is the salt's SHA-256. */
        sha256
    }

    /** What stands between user name and password in the bearer. */
    public enum CredentialsFormat {
        /** A colon. */
        colon(":"),
        /** A slash. */
        slash("/");

        private final String separator;

        CredentialsFormat(String separator) {
            this.separator = separator;
        }

        String join(String username, String password) {
            return username + separator + password;
        }

        /** Whether the service would take this user name's end for another. */
        boolean splits(String username) {
            return username.contains(separator);
        }
    }

    /** Who gives the API token. */
    public enum TokenSource {
        /** The API service, for a Fernet bearer. */
        apiService,
        /** The platform, to whoever is logged in there. */
        platform
    }

    @UriParam(label = "security", secret = true)
    private String apiKey;

    @UriParam(label = "security", secret = true)
    private String authorizationToken;

    @UriParam(label = "security", secret = true)
    private String username;

    @UriParam(label = "security", secret = true)
    private String password;

    @UriParam(label = "security", secret = true)
    private String authKey;

    @UriParam(label = "security", secret = true)
    private String accessToken;

    @UriParam(label = "security", defaultValue = "raw")
    private KeyDerivation keyDerivation = KeyDerivation.raw;

    @UriParam(label = "security", defaultValue = "colon")
    private CredentialsFormat credentialsFormat = CredentialsFormat.colon;

    @UriParam(label = "common", defaultValue = "apiService")
    private TokenSource tokenSource = TokenSource.apiService;

    @UriParam(label = "advanced", defaultValue = LOGIN_PATH)
    private String loginPath = LOGIN_PATH;

    @UriParam(label = "advanced", defaultValue = TOKEN_FIELD)
    private String tokenField = TOKEN_FIELD;

    public String getApiKey() {
        return apiKey;
    }

    /** A provisioned API token, which begins with tk_. It is sent as it is. */
    public void setApiKey(String apiKey) {
        this.apiKey = apiKey;
    }

    public String getAuthorizationToken() {
        return authorizationToken;
    }

    /** The Fernet bearer that Timbr's script made, without the word Bearer. It obtains the API token. */
    public void setAuthorizationToken(String authorizationToken) {
        this.authorizationToken = authorizationToken;
    }

    public String getUsername() {
        return username;
    }

    /** User name of the Timbr user whose API token is obtained. */
    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    /** Password of the Timbr user. */
    public void setPassword(String password) {
        this.password = password;
    }

    public String getAuthKey() {
        return authKey;
    }

    /** The API service's API_AUTH_SALT, to make a fresh Fernet bearer of user name and password for each request. */
    public void setAuthKey(String authKey) {
        this.authKey = authKey;
    }

    public String getAccessToken() {
        return accessToken;
    }

    /** A JWT of the identity provider, for a deployment that takes those. It is sent as x-jwt-token in place of an API token. */
    public void setAccessToken(String accessToken) {
        this.accessToken = accessToken;
    }

    public KeyDerivation getKeyDerivation() {
        return keyDerivation;
    }

    /**
     * How the Fernet key comes from authKey. Timbr's script knows; ask whoever runs the deployment. A wrong one is refused
     * like a wrong password, and no other is tried.
     */
    public void setKeyDerivation(KeyDerivation keyDerivation) {
        this.keyDerivation = keyDerivation;
    }

    public CredentialsFormat getCredentialsFormat() {
        return credentialsFormat;
    }

    /** What stands between user name and password in the Fernet bearer. No other is tried. */
    public void setCredentialsFormat(CredentialsFormat credentialsFormat) {
        this.credentialsFormat = credentialsFormat;
    }

    public TokenSource getTokenSource() {
        return tokenSource;
    }

    /**
     * Who gives the API token: the API service, or the platform, where user name and password log in by its form as a person
     * does. The latter is for deployments whose API service gives none.
     */
    public void setTokenSource(TokenSource tokenSource) {
        this.tokenSource = tokenSource;
    }

    public String getLoginPath() {
        return loginPath;
    }

    /** Path of the platform's login form, for tokenSource=platform. */
    public void setLoginPath(String loginPath) {
        this.loginPath = loginPath;
    }

    public String getTokenField() {
        return tokenField;
    }

    /** The field that holds the API token in the platform's answer, for tokenSource=platform. */
    public void setTokenField(String tokenField) {
        this.tokenField = tokenField;
    }
}
