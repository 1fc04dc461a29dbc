package io.github.camelauth.checkfront.springboot;

import io.github.camelauth.simulator.CheckfrontSimulator;
import io.github.camelauth.springboot.testsupport.CallsContract;
import org.junit.jupiter.api.AfterAll;

final class CheckfrontAuthCallsTest extends CallsContract {

    private final CheckfrontSimulator checkfront = CheckfrontSimulator.start();

    CheckfrontAuthCallsTest() {
        super(Starter.APP);
    }

    @AfterAll
    void stop() {
        checkfront.close();
    }

    @Override
    protected String[] credential() {
        return new String[] {
            "base-url=" + checkfront.baseUrl(),
            "api-key=" + CheckfrontSimulator.DEFAULT_API_KEY,
            "secret-key=" + CheckfrontSimulator.DEFAULT_API_SECRET
        };
    }

    @Override
    protected String dataUri() {
        return checkfront.baseUrl() + checkfront.bookingsPath();
    }
}
