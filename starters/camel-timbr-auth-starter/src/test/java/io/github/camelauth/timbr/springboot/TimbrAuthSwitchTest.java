package io.github.camelauth.timbr.springboot;

import io.github.camelauth.springboot.testsupport.SwitchContract;

final class TimbrAuthSwitchTest extends SwitchContract {

    TimbrAuthSwitchTest() {
        super(Starter.APP);
    }
}
