package io.github.camelauth.camel.oauth;

import io.github.camelauth.camel.AuthEndpoint;

/** Public, as Camel's property binding wants it. */
public final class TestOAuthComponent extends OAuthComponent<TestOAuthConfiguration> {

    private volatile TestOAuthConfiguration configuration = new TestOAuthConfiguration();

    TestOAuthComponent() {
        super(new TestOAuthVendor());
    }

    @Override
    public TestOAuthConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    public void setConfiguration(TestOAuthConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    protected AuthEndpoint<TestOAuthConfiguration> newEndpoint(
            String uri, String operation, TestOAuthConfiguration options) {
        return new TestOAuthEndpoint(uri, this, operation, options);
    }
}
