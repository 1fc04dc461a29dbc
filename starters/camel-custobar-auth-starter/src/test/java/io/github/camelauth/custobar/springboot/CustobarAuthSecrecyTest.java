package io.github.camelauth.custobar.springboot;

import io.github.camelauth.springboot.testsupport.SecrecyContract;
import java.util.stream.Stream;

final class CustobarAuthSecrecyTest extends SecrecyContract {

    CustobarAuthSecrecyTest() {
        super(Starter.APP);
    }

    @Override
    protected Stream<String> furtherFailures() {
        return Stream.of(
                "revoke-path=nowhere",
                "access-token=" + CANARY,
                "verification-code=" + CANARY,
                "accounts.north.verification-code=" + CANARY,
                "accounts.north.secret-key=1-" + CANARY,
                "secret-key=${" + CANARY);
    }
}
