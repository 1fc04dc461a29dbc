package io.github.camelauth.checkfront.springboot;

import io.github.camelauth.springboot.testsupport.GeneratedFilesContract;

final class CheckfrontAuthGeneratedFilesTest extends GeneratedFilesContract {

    CheckfrontAuthGeneratedFilesTest() {
        super(Starter.APP);
    }
}
