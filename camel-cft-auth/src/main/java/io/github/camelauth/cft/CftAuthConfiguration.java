package io.github.camelauth.cft;

import io.github.camelauth.camel.oauth.OAuthConfiguration;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of a Cool Farm Tool account: the application's key, and a user's key or grant where a call touches a user's data. */
@UriParams
public class CftAuthConfiguration extends OAuthConfiguration {

    /** Where the Cool Farm Alliance runs it ({@code docs/vendors/cft.md} §3.2). */
    public static final String DEFAULT_BASE_URL = "https://app.coolfarmtool.org";

    /** Below the API, as the paths of the vendor's page are ({@code docs/vendors/cft.md} §3.2). */
    public static final String DEFAULT_USER_KEY_PATH = "/api/v1/user/key/";

    /** Where the keys are put. */
    public enum Carrier {
        /** The headers {@code X-Api-App-Authorization} and {@code X-Api-Authorization}. */
        header,
        /** The query parameters {@code api_app_key} and {@code api_key}, which end up in logs. */
        query
    }

    /** How the request for a user's key is written. */
    public enum UserKeyFormat {
        /** As a form. */
        form,
        /** As JSON. */
        json
    }

    @UriParam(label = "security", secret = true)
    private String accessKey;

    @UriParam(label = "security", secret = true)
    private String apiKey;

    @UriParam(label = "security", secret = true)
    private String username;

    @UriParam(label = "security", secret = true)
    private String password;

    @UriParam(label = "security", secret = true)
    private String clientId;

    @UriParam(label = "security", secret = true)
    private String clientSecret;

    @UriParam(label = "advanced")
    private String revokeEndpoint;

    @UriParam(label = "security", defaultValue = "true")
    private boolean pkce = true;

    @UriParam(label = "advanced", defaultValue = DEFAULT_USER_KEY_PATH)
    private String userKeyPath = DEFAULT_USER_KEY_PATH;

    @UriParam(label = "advanced", defaultValue = "form")
    private UserKeyFormat userKeyFormat = UserKeyFormat.form;

    @UriParam(label = "advanced", defaultValue = "api_key")
    private String userKeyField = "api_key";

    @UriParam(label = "common")
    private String appId;

    @UriParam(label = "common")
    private String registrationCallbackUrl;

    @UriParam(label = "common", defaultValue = "header")
    private Carrier carrier = Carrier.header;

    public CftAuthConfiguration() {
        setBaseUrl(DEFAULT_BASE_URL);
    }

    public String getAccessKey() {
        return accessKey;
    }

    /** The application's key, which each call needs (the vendor's api_app_key). Alone it serves calls that touch no user's data. */
    public void setAccessKey(String accessKey) {
        this.accessKey = accessKey;
    }

    public String getApiKey() {
        return apiKey;
    }

    /** The user's key, which calls need that touch the user's data (the vendor's api_key). */
    public void setApiKey(String apiKey) {
        this.apiKey = apiKey;
    }

    public String getUsername() {
        return username;
    }

    /** User name of the user whose key is fetched. */
    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    /** Password of the user whose key is fetched. */
    public void setPassword(String password) {
        this.password = password;
    }

    public String getClientId() {
        return clientId;
    }

    /** Client id of the OAuth application. */
    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    public String getClientSecret() {
        return clientSecret;
    }

    /** Client secret of the OAuth application. */
    public void setClientSecret(String clientSecret) {
        this.clientSecret = clientSecret;
    }

    public String getRevokeEndpoint() {
        return revokeEndpoint;
    }

    /** URL that tokens are revoked at (RFC 7009). By default made of the base URL. */
    public void setRevokeEndpoint(String revokeEndpoint) {
        this.revokeEndpoint = revokeEndpoint;
    }

    public boolean isPkce() {
        return pkce;
    }

    /** Whether a code is bound to a verifier (PKCE, S256). A server that does not know it ignores it. */
    public void setPkce(boolean pkce) {
        this.pkce = pkce;
    }

    public String getUserKeyPath() {
        return userKeyPath;
    }

    /** Path at which a user's key is fetched. The vendor's page writes /user/key/. */
    public void setUserKeyPath(String userKeyPath) {
        this.userKeyPath = userKeyPath;
    }

    public UserKeyFormat getUserKeyFormat() {
        return userKeyFormat;
    }

    /** How the request for a user's key is written. The vendor documents no format. */
    public void setUserKeyFormat(UserKeyFormat userKeyFormat) {
        this.userKeyFormat = userKeyFormat;
    }

    public String getUserKeyField() {
        return userKeyField;
    }

    /** Field of the answer that holds a user's key; an answer that is nothing but the key is taken, too. */
    public void setUserKeyField(String userKeyField) {
        this.userKeyField = userKeyField;
    }

    public String getAppId() {
        return appId;
    }

    /** The application's number at the vendor, for registrations. */
    public void setAppId(String appId) {
        this.appId = appId;
    }

    public String getRegistrationCallbackUrl() {
        return registrationCallbackUrl;
    }

    /** Where the vendor sends a new user's key: the URL of the route with the operation registrationCallback. */
    public void setRegistrationCallbackUrl(String registrationCallbackUrl) {
        this.registrationCallbackUrl = registrationCallbackUrl;
    }

    public Carrier getCarrier() {
        return carrier;
    }

    /** Where the keys are put on a call. In the query they end up in logs. */
    public void setCarrier(Carrier carrier) {
        this.carrier = carrier;
    }
}
