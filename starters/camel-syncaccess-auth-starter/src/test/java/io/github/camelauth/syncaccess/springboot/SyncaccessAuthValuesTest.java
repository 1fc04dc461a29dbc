package io.github.camelauth.syncaccess.springboot;

import io.github.camelauth.springboot.testsupport.ValuesContract;

final class SyncaccessAuthValuesTest extends ValuesContract {

    SyncaccessAuthValuesTest() {
        super(Starter.APP);
    }
}
