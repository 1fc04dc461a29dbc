package io.github.camelauth.custobar;

import io.github.camelauth.camel.AuthEndpoint;
import io.github.camelauth.camel.AuthHeaders;
import io.github.camelauth.camel.Operations;
import org.apache.camel.Category;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;

/** Give routes a valid Custobar access token, and keep it valid. */
@UriEndpoint(
        firstVersion = "1.0.0",
        scheme = "custobar-auth",
        title = "Custobar Auth",
        syntax = "custobar-auth:operation",
        category = {Category.SECURITY, Category.SAAS},
        headersClass = CustobarAuthConstants.class)
public class CustobarAuthEndpoint extends AuthEndpoint<CustobarAuthConfiguration> {

    @UriPath(description = "What to do.")
    @Metadata(required = true)
    private final CustobarAuthOperation operation;

    @UriParam
    private CustobarAuthConfiguration configuration;

    CustobarAuthEndpoint(
            String uri, CustobarAuthComponent component, String operation, CustobarAuthConfiguration configuration) {
        super(uri, component);
        this.operation = Operations.parse(CustobarAuthOperation.class, operation);
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() throws Exception {
        return operation == CustobarAuthOperation.createToken
                ? new CustobarCreateTokenProducer(this)
                : super.createProducer();
    }

    @Override
    protected boolean usesToken() {
        return operation != CustobarAuthOperation.createToken && super.usesToken();
    }

    public CustobarAuthOperation getOperation() {
        return operation;
    }

    @Override
    protected String operationName() {
        return operation.name();
    }

    @Override
    protected AuthHeaders headers() {
        return AuthHeaders.of("Custobar");
    }

    @Override
    public CustobarAuthConfiguration getConfiguration() {
        return configuration;
    }

    CustobarAuthConfiguration effectiveConfiguration() {
        return component().withGlobals(configuration);
    }

    /** The options of this endpoint. */
    public void setConfiguration(CustobarAuthConfiguration configuration) {
        this.configuration = configuration;
    }
}
