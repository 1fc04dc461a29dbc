package io.github.camelauth.custobar;

import io.github.camelauth.testsupport.ComponentMetadataContract;

final class CustobarMetadataTest extends ComponentMetadataContract {

    CustobarMetadataTest() {
        super("custobar-auth", "Custobar", CustobarAuthComponent.class, CustobarAuthConstants.class);
    }
}
