package io.github.camelauth.custobar.springboot;

import io.github.camelauth.springboot.testsupport.MetadataContract;

final class CustobarAuthMetadataTest extends MetadataContract {

    CustobarAuthMetadataTest() {
        super(Starter.APP);
    }
}
