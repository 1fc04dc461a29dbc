package io.github.camelauth.cft.springboot;

import io.github.camelauth.simulator.CftSimulator;
import io.github.camelauth.springboot.testsupport.CallsContract;
import org.junit.jupiter.api.AfterAll;

final class CftAuthCallsTest extends CallsContract {

    private final CftSimulator cft = CftSimulator.start();

    CftAuthCallsTest() {
        super(Starter.APP);
    }

    @AfterAll
    void stop() {
        cft.close();
    }

    @Override
    protected String[] credential() {
        return Starter.credential(cft);
    }

    @Override
    protected String dataUri() {
        return Starter.farms(cft);
    }
}
