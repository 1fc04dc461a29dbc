package io.github.camelauth.custobar.springboot;

import io.github.camelauth.springboot.testsupport.ReferencesContract;

final class CustobarAuthReferencesTest extends ReferencesContract {

    CustobarAuthReferencesTest() {
        super(Starter.APP);
    }
}
