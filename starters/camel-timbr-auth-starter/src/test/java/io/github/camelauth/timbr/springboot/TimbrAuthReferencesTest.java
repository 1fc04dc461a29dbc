package io.github.camelauth.timbr.springboot;

import io.github.camelauth.springboot.testsupport.ReferencesContract;

final class TimbrAuthReferencesTest extends ReferencesContract {

    TimbrAuthReferencesTest() {
        super(Starter.APP);
    }
}
