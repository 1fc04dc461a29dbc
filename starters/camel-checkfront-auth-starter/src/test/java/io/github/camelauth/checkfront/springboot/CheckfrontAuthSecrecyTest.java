package io.github.camelauth.checkfront.springboot;

import io.github.camelauth.springboot.testsupport.SecrecyContract;
import java.util.stream.Stream;

final class CheckfrontAuthSecrecyTest extends SecrecyContract {

    CheckfrontAuthSecrecyTest() {
        super(Starter.APP);
    }

    @Override
    protected Stream<String> furtherFailures() {
        return Stream.of("consumer-key=" + CANARY, "consumer-secret=" + CANARY, "refresh-token=" + CANARY);
    }
}
