package io.github.camelauth.checkfront.springboot;

import io.github.camelauth.springboot.testsupport.SwitchContract;

final class CheckfrontAuthSwitchTest extends SwitchContract {

    CheckfrontAuthSwitchTest() {
        super(Starter.APP);
    }
}
