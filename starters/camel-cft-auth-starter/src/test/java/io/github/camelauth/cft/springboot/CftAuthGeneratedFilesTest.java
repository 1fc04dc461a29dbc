package io.github.camelauth.cft.springboot;

import io.github.camelauth.springboot.testsupport.GeneratedFilesContract;

final class CftAuthGeneratedFilesTest extends GeneratedFilesContract {

    CftAuthGeneratedFilesTest() {
        super(Starter.APP);
    }
}
