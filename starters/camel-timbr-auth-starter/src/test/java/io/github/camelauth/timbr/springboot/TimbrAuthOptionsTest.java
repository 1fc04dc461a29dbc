package io.github.camelauth.timbr.springboot;

import io.github.camelauth.springboot.testsupport.OptionsContract;

final class TimbrAuthOptionsTest extends OptionsContract {

    TimbrAuthOptionsTest() {
        super(Starter.APP);
    }
}
