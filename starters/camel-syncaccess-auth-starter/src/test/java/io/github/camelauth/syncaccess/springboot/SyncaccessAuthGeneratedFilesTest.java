package io.github.camelauth.syncaccess.springboot;

import io.github.camelauth.springboot.testsupport.GeneratedFilesContract;

final class SyncaccessAuthGeneratedFilesTest extends GeneratedFilesContract {

    SyncaccessAuthGeneratedFilesTest() {
        super(Starter.APP);
    }
}
