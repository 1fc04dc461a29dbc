package io.github.camelauth.syncaccess;

import io.github.camelauth.camel.AuthEndpoint;
import io.github.camelauth.camel.AuthHeaders;
import io.github.camelauth.camel.Operations;
import org.apache.camel.Category;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;

/** Give routes a valid syncAccess access token, and keep it valid. */
@UriEndpoint(
        firstVersion = "1.0.0",
        scheme = "syncaccess-auth",
        title = "Syncaccess Auth",
        syntax = "syncaccess-auth:operation",
        category = {Category.SECURITY, Category.SAAS},
        headersClass = SyncaccessAuthConstants.class)
public class SyncaccessAuthEndpoint extends AuthEndpoint<SyncaccessAuthConfiguration> {

    @UriPath(description = "What to do.")
    @Metadata(required = true)
    private final SyncaccessAuthOperation operation;

    @UriParam
    private SyncaccessAuthConfiguration configuration;

    SyncaccessAuthEndpoint(
            String uri,
            SyncaccessAuthComponent component,
            String operation,
            SyncaccessAuthConfiguration configuration) {
        super(uri, component);
        this.operation = Operations.parse(SyncaccessAuthOperation.class, operation);
        this.configuration = configuration;
    }

    public SyncaccessAuthOperation getOperation() {
        return operation;
    }

    @Override
    protected String operationName() {
        return operation.name();
    }

    @Override
    protected AuthHeaders headers() {
        return AuthHeaders.of("Syncaccess");
    }

    @Override
    public SyncaccessAuthConfiguration getConfiguration() {
        return configuration;
    }

    /** The options of this endpoint. */
    public void setConfiguration(SyncaccessAuthConfiguration configuration) {
        this.configuration = configuration;
    }
}
