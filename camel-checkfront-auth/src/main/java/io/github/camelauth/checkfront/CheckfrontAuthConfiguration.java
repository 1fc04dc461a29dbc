package io.github.camelauth.checkfront;

import io.github.camelauth.camel.oauth.OAuthConfiguration;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of a Checkfront account: a token pair, or an OAuth client whose grants staff members give in a browser. */
@UriParams
public class CheckfrontAuthConfiguration extends OAuthConfiguration {

    /** Where the access token is put. */
    public enum Carrier {
        /** {@code Authorization: BEARER}. */
        header,
        /** The query parameter {@code access_token}, which ends up in logs. */
        query,
        /** The parameter {@code access_token} of a form in the body. */
        form
    }

    @UriParam(label = "security", secret = true)
    private String apiKey;

    @UriParam(label = "security", secret = true)
    private String secretKey;

    @UriParam(label = "security", secret = true)
    private String consumerKey;

    @UriParam(label = "security", secret = true)
    private String consumerSecret;

    @UriParam(label = "common")
    private String onBehalfOf;

    @UriParam(label = "advanced", defaultValue = "false")
    private boolean onBehalfOfFromHeader;

    @UriParam(label = "common", defaultValue = "header")
    private Carrier carrier = Carrier.header;

    public String getApiKey() {
        return apiKey;
    }

    /** API key of a token pair. */
    public void setApiKey(String apiKey) {
        this.apiKey = apiKey;
    }

    public String getSecretKey() {
        return secretKey;
    }

    /** API secret of a token pair. */
    public void setSecretKey(String secretKey) {
        this.secretKey = secretKey;
    }

    public String getConsumerKey() {
        return consumerKey;
    }

    /** Consumer key of the OAuth application. */
    public void setConsumerKey(String consumerKey) {
        this.consumerKey = consumerKey;
    }

    public String getConsumerSecret() {
        return consumerSecret;
    }

    /** Consumer secret of the OAuth application. It goes to the token endpoint only. */
    public void setConsumerSecret(String consumerSecret) {
        this.consumerSecret = consumerSecret;
    }

    public String getOnBehalfOf() {
        return onBehalfOf;
    }

    /** Account id of the staff member to act for (the header X-On-Behalf), or off to act as a customer. */
    public void setOnBehalfOf(String onBehalfOf) {
        this.onBehalfOf = onBehalfOf;
    }

    public boolean isOnBehalfOfFromHeader() {
        return onBehalfOfFromHeader;
    }

    /** Whether a message may say whom to act for, in the header CamelCheckfrontAuthOnBehalfOf: that is impersonation. */
    public void setOnBehalfOfFromHeader(boolean onBehalfOfFromHeader) {
        this.onBehalfOfFromHeader = onBehalfOfFromHeader;
    }

    public Carrier getCarrier() {
        return carrier;
    }

    /** Where the access token is put on a call. In the query it ends up in logs; a form needs a call with such a body. */
    public void setCarrier(Carrier carrier) {
        this.carrier = carrier;
    }

    /** Whether the credential is an OAuth grant; else it is a token pair. */
    boolean oauth() {
        return consumerKey != null || consumerSecret != null;
    }
}
