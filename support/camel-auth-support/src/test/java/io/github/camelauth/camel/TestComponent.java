package io.github.camelauth.camel;

import java.util.Map;

/** Public, as Camel's property binding wants it. */
public final class TestComponent extends AuthComponent<TestConfiguration> {

    private volatile TestConfiguration configuration = new TestConfiguration();

    TestComponent(TestClient client) {
        super(new TestVendor(client));
    }

    @Override
    public TestConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    public void setConfiguration(TestConfiguration configuration) {
        this.configuration = configuration;
    }

    /** Overridden for its type, which is what tells Camel's property binding the class of an account. */
    @Override
    public Map<String, TestConfiguration> getAccounts() {
        return super.getAccounts();
    }

    @Override
    public void setAccounts(Map<String, TestConfiguration> accounts) {
        super.setAccounts(accounts);
    }

    @Override
    protected AuthEndpoint<TestConfiguration> newEndpoint(String uri, String operation, TestConfiguration options) {
        return new TestEndpoint(uri, this, operation, options);
    }
}
