package io.github.camelauth.custobar.springboot;

import io.github.camelauth.springboot.testsupport.ValuesContract;

final class CustobarAuthValuesTest extends ValuesContract {

    CustobarAuthValuesTest() {
        super(Starter.APP);
    }
}
