package io.github.camelauth.syncaccess.springboot;

import io.github.camelauth.springboot.testsupport.SecrecyContract;
import java.util.stream.Stream;

final class SyncaccessAuthSecrecyTest extends SecrecyContract {

    SyncaccessAuthSecrecyTest() {
        super(Starter.APP);
    }

    @Override
    protected Stream<String> furtherFailures() {
        return Stream.of(
                "company=acme",
                "environment=stage",
                "accounts.north.password=" + CANARY,
                "accounts.north.username=" + CANARY);
    }
}
