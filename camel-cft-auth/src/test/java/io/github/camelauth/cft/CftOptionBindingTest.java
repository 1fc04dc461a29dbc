package io.github.camelauth.cft;

import io.github.camelauth.testsupport.OptionBindingContract;

final class CftOptionBindingTest extends OptionBindingContract {

    CftOptionBindingTest() {
        super("cft-auth", CftAuthComponent.class);
    }
}
