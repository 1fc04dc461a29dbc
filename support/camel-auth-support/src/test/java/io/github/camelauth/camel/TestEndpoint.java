package io.github.camelauth.camel;

import java.util.Map;
import org.apache.camel.support.PropertyBindingSupport;

/** Binds the configuration's options as a generated configurer does. */
final class TestEndpoint extends AuthEndpoint<TestConfiguration> {

    private final TestOperation operation;
    private final TestConfiguration configuration;

    TestEndpoint(String uri, TestComponent component, String operation, TestConfiguration configuration) {
        super(uri, component);
        this.operation = Operations.parse(TestOperation.class, operation);
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
    public TestConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    protected String operationName() {
        return operation.name();
    }

    @Override
    protected AuthHeaders headers() {
        return AuthHeaders.of("Test");
    }
}
