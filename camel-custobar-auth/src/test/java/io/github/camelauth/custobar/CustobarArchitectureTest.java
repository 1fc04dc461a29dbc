package io.github.camelauth.custobar;

import io.github.camelauth.testsupport.ArchitectureContract;

final class CustobarArchitectureTest extends ArchitectureContract {

    CustobarArchitectureTest() {
        super("custobar");
    }
}
