package io.github.camelauth.cft;

import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.camel.AuthHeaders;
import io.github.camelauth.camel.Operations;
import io.github.camelauth.camel.oauth.OAuthEndpoint;
import org.apache.camel.Category;
import org.apache.camel.Exchange;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;

/** Give routes a valid Cool Farm Tool credential, and keep it valid. */
@UriEndpoint(
        firstVersion = "1.0.0",
        scheme = "cft-auth",
        title = "Cft Auth",
        syntax = "cft-auth:operation",
        category = {Category.SECURITY, Category.SAAS},
        headersClass = CftAuthConstants.class)
public class CftAuthEndpoint extends OAuthEndpoint<CftAuthConfiguration> {

    @UriPath(description = "What to do.")
    @Metadata(required = true)
    private final CftAuthOperation operation;

    @UriParam
    private CftAuthConfiguration configuration;

    CftAuthEndpoint(String uri, CftAuthComponent component, String operation, CftAuthConfiguration configuration) {
        super(uri, component);
        this.operation = Operations.parse(CftAuthOperation.class, operation);
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() throws Exception {
        return switch (operation) {
            case userKey -> new CftUserKeyProducer(this);
            case registrationUrl -> new CftRegistrationUrlProducer(this);
            case registrationCallback -> new CftRegistrationCallbackProducer(this);
            default -> super.createProducer();
        };
    }

    @Override
    protected boolean usesToken() {
        return !operation.bringsKeys() && super.usesToken();
    }

    @Override
    protected void checkOperation() {
        super.checkOperation();
        CftAuthValidation.check(operation, configuration);
    }

    public CftAuthOperation getOperation() {
        return operation;
    }

    @Override
    protected String operationName() {
        return operation.name();
    }

    @Override
    protected AuthHeaders headers() {
        return AuthHeaders.of("Cft");
    }

    @Override
    public CftAuthConfiguration getConfiguration() {
        return configuration;
    }

    /** What the operations share that bring users' keys. */
    CftKeyring keyring(Exchange exchange) {
        CftAuthConfiguration options = component().withGlobals(component().chosen(configuration, exchange));
        return new CftKeyring(options, AuthContext.of(getCamelContext()), its -> component()
                .access(its)
                .manager());
    }

    /** The options of this endpoint. */
    public void setConfiguration(CftAuthConfiguration configuration) {
        this.configuration = configuration;
    }
}
