package io.github.camelauth.camel;

/** A vendor's processor. */
final class TestProcessor extends AuthProcessor {

    private static final TestVendor VENDOR = new TestVendor(new TestClient());

    private TestProcessor(TestConfiguration configuration) {
        super(VENDOR, accessBy(VENDOR, configuration));
    }

    static TestProcessor of(TestConfiguration configuration) {
        return new TestProcessor(configuration);
    }
}
