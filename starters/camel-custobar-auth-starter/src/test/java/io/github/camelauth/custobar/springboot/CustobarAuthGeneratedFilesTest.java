package io.github.camelauth.custobar.springboot;

import io.github.camelauth.springboot.testsupport.GeneratedFilesContract;

final class CustobarAuthGeneratedFilesTest extends GeneratedFilesContract {

    CustobarAuthGeneratedFilesTest() {
        super(Starter.APP);
    }
}
