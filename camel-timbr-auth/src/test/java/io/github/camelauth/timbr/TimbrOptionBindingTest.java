package io.github.camelauth.timbr;

import io.github.camelauth.testsupport.OptionBindingContract;

final class TimbrOptionBindingTest extends OptionBindingContract {

    TimbrOptionBindingTest() {
        super("timbr-auth", TimbrAuthComponent.class);
    }
}
