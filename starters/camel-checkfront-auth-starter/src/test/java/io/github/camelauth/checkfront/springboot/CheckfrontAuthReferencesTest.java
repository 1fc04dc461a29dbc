package io.github.camelauth.checkfront.springboot;

import io.github.camelauth.springboot.testsupport.ReferencesContract;

final class CheckfrontAuthReferencesTest extends ReferencesContract {

    CheckfrontAuthReferencesTest() {
        super(Starter.APP);
    }
}
