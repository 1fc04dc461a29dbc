package io.github.camelauth.timbr;

import io.github.camelauth.testsupport.ComponentMetadataContract;

final class TimbrMetadataTest extends ComponentMetadataContract {

    TimbrMetadataTest() {
        super("timbr-auth", "Timbr", TimbrAuthComponent.class, TimbrAuthConstants.class);
    }
}
