package io.github.camelauth.cft.springboot;

import io.github.camelauth.springboot.testsupport.OptionsContract;

final class CftAuthOptionsTest extends OptionsContract {

    CftAuthOptionsTest() {
        super(Starter.APP);
    }
}
