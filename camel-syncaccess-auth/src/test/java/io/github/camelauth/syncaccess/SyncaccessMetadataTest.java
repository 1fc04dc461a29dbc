package io.github.camelauth.syncaccess;

import io.github.camelauth.testsupport.ComponentMetadataContract;

final class SyncaccessMetadataTest extends ComponentMetadataContract {

    SyncaccessMetadataTest() {
        super("syncaccess-auth", "Syncaccess", SyncaccessAuthComponent.class, SyncaccessAuthConstants.class);
    }
}
