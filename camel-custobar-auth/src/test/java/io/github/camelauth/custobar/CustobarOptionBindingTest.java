package io.github.camelauth.custobar;

import io.github.camelauth.testsupport.OptionBindingContract;

final class CustobarOptionBindingTest extends OptionBindingContract {

    CustobarOptionBindingTest() {
        super("custobar-auth", CustobarAuthComponent.class);
    }
}
