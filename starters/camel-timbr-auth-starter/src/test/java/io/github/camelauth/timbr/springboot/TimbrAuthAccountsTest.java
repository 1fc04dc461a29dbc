package io.github.camelauth.timbr.springboot;

import io.github.camelauth.springboot.testsupport.AccountsContract;

final class TimbrAuthAccountsTest extends AccountsContract {

    TimbrAuthAccountsTest() {
        super(Starter.APP);
    }
}
