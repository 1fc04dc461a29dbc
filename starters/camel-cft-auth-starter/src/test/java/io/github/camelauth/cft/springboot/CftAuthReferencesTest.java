package io.github.camelauth.cft.springboot;

import io.github.camelauth.springboot.testsupport.ReferencesContract;

final class CftAuthReferencesTest extends ReferencesContract {

    CftAuthReferencesTest() {
        super(Starter.APP);
    }
}
