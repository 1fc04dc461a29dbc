package io.github.camelauth.springboot;

import io.github.camelauth.springboot.testsupport.AccountsContract;

final class AuthStarterAccountsTest extends AccountsContract {

    AuthStarterAccountsTest() {
        super(AuthStarterTest.APP);
    }
}
