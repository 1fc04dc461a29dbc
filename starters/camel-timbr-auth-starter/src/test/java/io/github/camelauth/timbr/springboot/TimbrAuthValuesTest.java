package io.github.camelauth.timbr.springboot;

import io.github.camelauth.springboot.testsupport.ValuesContract;

final class TimbrAuthValuesTest extends ValuesContract {

    TimbrAuthValuesTest() {
        super(Starter.APP);
    }
}
