package io.github.camelauth.cft;

import io.github.camelauth.testsupport.ComponentMetadataContract;

final class CftMetadataTest extends ComponentMetadataContract {

    CftMetadataTest() {
        super("cft-auth", "Cft", CftAuthComponent.class, CftAuthConstants.class);
    }
}
