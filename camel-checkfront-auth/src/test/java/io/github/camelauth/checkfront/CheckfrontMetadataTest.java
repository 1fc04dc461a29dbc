package io.github.camelauth.checkfront;

import io.github.camelauth.testsupport.ComponentMetadataContract;

final class CheckfrontMetadataTest extends ComponentMetadataContract {

    CheckfrontMetadataTest() {
        super("checkfront-auth", "Checkfront", CheckfrontAuthComponent.class, CheckfrontAuthConstants.class);
    }
}
