package io.github.camelauth.cft.springboot;

import io.github.camelauth.springboot.testsupport.MetadataContract;

final class CftAuthMetadataTest extends MetadataContract {

    CftAuthMetadataTest() {
        super(Starter.APP);
    }
}
