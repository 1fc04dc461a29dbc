package io.github.camelauth.syncaccess;

import io.github.camelauth.testsupport.OptionBindingContract;

final class SyncaccessOptionBindingTest extends OptionBindingContract {

    SyncaccessOptionBindingTest() {
        super("syncaccess-auth", SyncaccessAuthComponent.class);
    }
}
