package io.github.camelauth.custobar.springboot;

import io.github.camelauth.springboot.testsupport.SwitchContract;

final class CustobarAuthSwitchTest extends SwitchContract {

    CustobarAuthSwitchTest() {
        super(Starter.APP);
    }
}
