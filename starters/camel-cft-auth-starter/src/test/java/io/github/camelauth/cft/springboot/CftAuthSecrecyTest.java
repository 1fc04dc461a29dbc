package io.github.camelauth.cft.springboot;

import io.github.camelauth.springboot.testsupport.SecrecyContract;
import java.util.stream.Stream;

final class CftAuthSecrecyTest extends SecrecyContract {

    CftAuthSecrecyTest() {
        super(Starter.APP);
    }

    @Override
    protected Stream<String> furtherFailures() {
        return Stream.of(
                "access-key=" + CANARY,
                "api-key=" + CANARY,
                "client-id=" + CANARY,
                "client-secret=" + CANARY,
                "refresh-token=" + CANARY,
                "accounts.north.access-key=" + CANARY,
                "accounts.north.api-key=" + CANARY,
                "api-key=${" + CANARY);
    }
}
