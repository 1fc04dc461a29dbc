package io.github.camelauth.custobar.springboot;

import io.github.camelauth.simulator.CustobarSimulator;
import io.github.camelauth.springboot.testsupport.CallsContract;
import org.junit.jupiter.api.AfterAll;

final class CustobarAuthCallsTest extends CallsContract {

    private final CustobarSimulator custobar = CustobarSimulator.start();

    CustobarAuthCallsTest() {
        super(Starter.APP);
    }

    @AfterAll
    void stop() {
        custobar.close();
    }

    @Override
    protected String[] credential() {
        return Starter.credential(custobar);
    }

    @Override
    protected String dataUri() {
        return custobar.baseUrl() + custobar.retrievePath();
    }
}
