package io.github.camelauth.syncaccess.springboot;

import io.github.camelauth.springboot.testsupport.SwitchContract;

final class SyncaccessAuthSwitchTest extends SwitchContract {

    SyncaccessAuthSwitchTest() {
        super(Starter.APP);
    }
}
