package io.github.camelauth.cft;

import io.github.camelauth.testsupport.ArchitectureContract;

final class CftArchitectureTest extends ArchitectureContract {

    CftArchitectureTest() {
        super("cft");
    }
}
