package io.github.camelauth.custobar.springboot;

import io.github.camelauth.springboot.testsupport.OptionsContract;

final class CustobarAuthOptionsTest extends OptionsContract {

    CustobarAuthOptionsTest() {
        super(Starter.APP);
    }
}
