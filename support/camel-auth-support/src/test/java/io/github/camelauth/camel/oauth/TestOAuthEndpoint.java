package io.github.camelauth.camel.oauth;

import io.github.camelauth.camel.AuthHeaders;
import java.util.Map;
import org.apache.camel.support.PropertyBindingSupport;

/** Binds the configuration's options as a generated configurer does. */
final class TestOAuthEndpoint extends OAuthEndpoint<TestOAuthConfiguration> {

    private final String operation;
    private final TestOAuthConfiguration configuration;

    TestOAuthEndpoint(
            String uri, TestOAuthComponent component, String operation, TestOAuthConfiguration configuration) {
        super(uri, component);
        this.operation = operation;
        this.configuration = configuration;
    }

    @Override
    public void configureProperties(Map<String, Object> options) {
        PropertyBindingSupport.build()
                .withCamelContext(getCamelContext())
                .withTarget(configuration)
                .withProperties(options)
                .withRemoveParameters(true)
                .withMandatory(false)
                .bind();
        super.configureProperties(options);
    }

    @Override
    public TestOAuthConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    protected String operationName() {
        return operation;
    }

    @Override
    protected AuthHeaders headers() {
        return AuthHeaders.of("Oauthtest");
    }
}
