package io.github.camelauth.syncaccess;

import io.github.camelauth.testsupport.ArchitectureContract;

final class SyncaccessArchitectureTest extends ArchitectureContract {

    SyncaccessArchitectureTest() {
        super("syncaccess");
    }
}
