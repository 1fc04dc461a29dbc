package io.github.camelauth.checkfront.springboot;

import io.github.camelauth.springboot.testsupport.AccountsContract;

final class CheckfrontAuthAccountsTest extends AccountsContract {

    CheckfrontAuthAccountsTest() {
        super(Starter.APP);
    }
}
