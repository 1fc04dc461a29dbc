package io.github.camelauth.syncaccess.springboot;

import io.github.camelauth.springboot.testsupport.ReferencesContract;

final class SyncaccessAuthReferencesTest extends ReferencesContract {

    SyncaccessAuthReferencesTest() {
        super(Starter.APP);
    }
}
