package io.github.camelauth.syncaccess.springboot;

import io.github.camelauth.simulator.SyncaccessSimulator;
import io.github.camelauth.springboot.testsupport.CallsContract;
import org.junit.jupiter.api.AfterAll;

final class SyncaccessAuthCallsTest extends CallsContract {

    private final SyncaccessSimulator syncaccess = SyncaccessSimulator.start();

    SyncaccessAuthCallsTest() {
        super(Starter.APP);
    }

    @AfterAll
    void stop() {
        syncaccess.close();
    }

    @Override
    protected String[] credential() {
        return Starter.credential(syncaccess);
    }

    @Override
    protected String dataUri() {
        return syncaccess.baseUrl() + syncaccess.subscribersPath();
    }
}
