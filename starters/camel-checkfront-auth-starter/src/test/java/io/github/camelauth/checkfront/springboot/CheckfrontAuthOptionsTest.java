package io.github.camelauth.checkfront.springboot;

import io.github.camelauth.springboot.testsupport.OptionsContract;

final class CheckfrontAuthOptionsTest extends OptionsContract {

    CheckfrontAuthOptionsTest() {
        super(Starter.APP);
    }
}
