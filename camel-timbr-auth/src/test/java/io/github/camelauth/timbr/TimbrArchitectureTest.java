package io.github.camelauth.timbr;

import io.github.camelauth.testsupport.ArchitectureContract;

final class TimbrArchitectureTest extends ArchitectureContract {

    TimbrArchitectureTest() {
        super("timbr");
    }
}
