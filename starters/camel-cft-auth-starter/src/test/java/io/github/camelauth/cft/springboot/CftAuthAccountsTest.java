package io.github.camelauth.cft.springboot;

import io.github.camelauth.springboot.testsupport.AccountsContract;

final class CftAuthAccountsTest extends AccountsContract {

    CftAuthAccountsTest() {
        super(Starter.APP);
    }
}
