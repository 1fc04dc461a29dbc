package io.github.camelauth.syncaccess.springboot;

import io.github.camelauth.springboot.testsupport.OptionsContract;

final class SyncaccessAuthOptionsTest extends OptionsContract {

    SyncaccessAuthOptionsTest() {
        super(Starter.APP);
    }
}
