package io.github.camelauth.syncaccess.springboot;

import io.github.camelauth.springboot.testsupport.MetadataContract;

final class SyncaccessAuthMetadataTest extends MetadataContract {

    SyncaccessAuthMetadataTest() {
        super(Starter.APP);
    }
}
