package io.github.camelauth.cft.springboot;

import io.github.camelauth.springboot.testsupport.ValuesContract;

final class CftAuthValuesTest extends ValuesContract {

    CftAuthValuesTest() {
        super(Starter.APP);
    }
}
