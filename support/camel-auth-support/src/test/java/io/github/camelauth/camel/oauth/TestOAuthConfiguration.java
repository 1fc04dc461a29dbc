package io.github.camelauth.camel.oauth;

/** The options of an OAuth vendor that does not exist. Public, as Camel's property binding wants it. */
public class TestOAuthConfiguration extends OAuthConfiguration {

    private String clientId = "client-1";
    private String clientSecret = "s3cret-of-client";
    private boolean pkce = true;

    public String getClientId() {
        return clientId;
    }

    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    public String getClientSecret() {
        return clientSecret;
    }

    public void setClientSecret(String clientSecret) {
        this.clientSecret = clientSecret;
    }

    public boolean isPkce() {
        return pkce;
    }

    public void setPkce(boolean pkce) {
        this.pkce = pkce;
    }
}
