package io.github.camelauth.timbr;

import io.github.camelauth.camel.AuthEndpoint;
import io.github.camelauth.camel.AuthHeaders;
import io.github.camelauth.camel.Operations;
import org.apache.camel.Category;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;

/** Give routes a valid Timbr API token, and keep it valid. */
@UriEndpoint(
        firstVersion = "1.0.0",
        scheme = "timbr-auth",
        title = "Timbr Auth",
        syntax = "timbr-auth:operation",
        category = {Category.SECURITY, Category.SAAS},
        headersClass = TimbrAuthConstants.class)
public class TimbrAuthEndpoint extends AuthEndpoint<TimbrAuthConfiguration> {

    @UriPath(description = "What to do.")
    @Metadata(required = true)
    private final TimbrAuthOperation operation;

    @UriParam
    private TimbrAuthConfiguration configuration;

    TimbrAuthEndpoint(
            String uri, TimbrAuthComponent component, String operation, TimbrAuthConfiguration configuration) {
        super(uri, component);
        this.operation = Operations.parse(TimbrAuthOperation.class, operation);
        this.configuration = configuration;
    }

    public TimbrAuthOperation getOperation() {
        return operation;
    }

    @Override
    protected String operationName() {
        return operation.name();
    }

    @Override
    protected AuthHeaders headers() {
        return AuthHeaders.of("Timbr");
    }

    @Override
    public TimbrAuthConfiguration getConfiguration() {
        return configuration;
    }

    /** The options of this endpoint. */
    public void setConfiguration(TimbrAuthConfiguration configuration) {
        this.configuration = configuration;
    }
}
