package io.github.camelauth.syncaccess.springboot;

import io.github.camelauth.springboot.testsupport.AccountsContract;

final class SyncaccessAuthAccountsTest extends AccountsContract {

    SyncaccessAuthAccountsTest() {
        super(Starter.APP);
    }
}
