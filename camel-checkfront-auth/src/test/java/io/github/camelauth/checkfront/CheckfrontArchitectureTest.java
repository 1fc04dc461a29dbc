package io.github.camelauth.checkfront;

import io.github.camelauth.testsupport.ArchitectureContract;

final class CheckfrontArchitectureTest extends ArchitectureContract {

    CheckfrontArchitectureTest() {
        super("checkfront");
    }
}
