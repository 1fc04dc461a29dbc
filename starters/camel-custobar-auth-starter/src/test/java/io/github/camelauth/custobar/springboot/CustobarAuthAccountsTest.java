package io.github.camelauth.custobar.springboot;

import io.github.camelauth.springboot.testsupport.AccountsContract;

final class CustobarAuthAccountsTest extends AccountsContract {

    CustobarAuthAccountsTest() {
        super(Starter.APP);
    }
}
