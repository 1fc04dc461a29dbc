package io.github.camelauth.checkfront.springboot;

import io.github.camelauth.springboot.testsupport.MetadataContract;

final class CheckfrontAuthMetadataTest extends MetadataContract {

    CheckfrontAuthMetadataTest() {
        super(Starter.APP);
    }
}
