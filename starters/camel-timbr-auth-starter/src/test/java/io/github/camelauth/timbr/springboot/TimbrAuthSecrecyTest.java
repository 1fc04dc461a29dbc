package io.github.camelauth.timbr.springboot;

import io.github.camelauth.springboot.testsupport.SecrecyContract;
import java.util.stream.Stream;

final class TimbrAuthSecrecyTest extends SecrecyContract {

    TimbrAuthSecrecyTest() {
        super(Starter.APP);
    }

    @Override
    protected Stream<String> furtherFailures() {
        return Stream.of(
                "api-key=tk_" + CANARY,
                "access-token=" + CANARY,
                "authorization-token=" + CANARY,
                "auth-key=" + CANARY,
                "token-source=platform",
                "accounts.north.auth-key=" + CANARY,
                "accounts.north.api-key=" + CANARY,
                "auth-key=${" + CANARY);
    }
}
