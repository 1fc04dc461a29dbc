package io.github.camelauth.timbr.springboot;

import io.github.camelauth.springboot.testsupport.GeneratedFilesContract;

final class TimbrAuthGeneratedFilesTest extends GeneratedFilesContract {

    TimbrAuthGeneratedFilesTest() {
        super(Starter.APP);
    }
}
