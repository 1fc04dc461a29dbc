package io.github.camelauth.checkfront;

import io.github.camelauth.camel.AuthHeaders;
import io.github.camelauth.camel.Operations;
import io.github.camelauth.camel.oauth.OAuthEndpoint;
import org.apache.camel.Category;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;

/** Give routes a valid Checkfront credential, and keep it valid. */
@UriEndpoint(
        firstVersion = "1.0.0",
        scheme = "checkfront-auth",
        title = "Checkfront Auth",
        syntax = "checkfront-auth:operation",
        category = {Category.SECURITY, Category.SAAS},
        headersClass = CheckfrontAuthConstants.class)
public class CheckfrontAuthEndpoint extends OAuthEndpoint<CheckfrontAuthConfiguration> {

    @UriPath(description = "What to do.")
    @Metadata(required = true)
    private final CheckfrontAuthOperation operation;

    @UriParam
    private CheckfrontAuthConfiguration configuration;

    CheckfrontAuthEndpoint(
            String uri,
            CheckfrontAuthComponent component,
            String operation,
            CheckfrontAuthConfiguration configuration) {
        super(uri, component);
        this.operation = Operations.parse(CheckfrontAuthOperation.class, operation);
        this.configuration = configuration;
    }

    public CheckfrontAuthOperation getOperation() {
        return operation;
    }

    @Override
    protected String operationName() {
        return operation.name();
    }

    @Override
    protected AuthHeaders headers() {
        return AuthHeaders.of("Checkfront");
    }

    @Override
    public CheckfrontAuthConfiguration getConfiguration() {
        return configuration;
    }

    /** The options of this endpoint. */
    public void setConfiguration(CheckfrontAuthConfiguration configuration) {
        this.configuration = configuration;
    }
}
