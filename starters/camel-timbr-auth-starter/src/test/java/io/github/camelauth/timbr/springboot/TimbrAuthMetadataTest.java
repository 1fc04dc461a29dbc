package io.github.camelauth.timbr.springboot;

import io.github.camelauth.springboot.testsupport.MetadataContract;

final class TimbrAuthMetadataTest extends MetadataContract {

    TimbrAuthMetadataTest() {
        super(Starter.APP);
    }
}
