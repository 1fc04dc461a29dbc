package io.github.camelauth.cft.springboot;

import io.github.camelauth.springboot.testsupport.SwitchContract;

final class CftAuthSwitchTest extends SwitchContract {

    CftAuthSwitchTest() {
        super(Starter.APP);
    }
}
