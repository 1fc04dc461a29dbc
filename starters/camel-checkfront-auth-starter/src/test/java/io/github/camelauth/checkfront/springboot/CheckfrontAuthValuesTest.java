package io.github.camelauth.checkfront.springboot;

import io.github.camelauth.springboot.testsupport.ValuesContract;

final class CheckfrontAuthValuesTest extends ValuesContract {

    CheckfrontAuthValuesTest() {
        super(Starter.APP);
    }
}
