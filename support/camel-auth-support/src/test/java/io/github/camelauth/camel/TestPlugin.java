package io.github.camelauth.camel;

/** What a vendor's jar loads into each context. */
final class TestPlugin extends AuthPlugin {

    TestPlugin() {
        super(new TestVendor(new TestClient()));
    }
}
