package io.github.camelauth.checkfront;

import io.github.camelauth.testsupport.OptionBindingContract;

final class CheckfrontOptionBindingTest extends OptionBindingContract {

    CheckfrontOptionBindingTest() {
        super("checkfront-auth", CheckfrontAuthComponent.class);
    }
}
