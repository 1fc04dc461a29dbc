package io.github.camelauth.timbr.springboot;

import io.github.camelauth.simulator.TimbrSimulator;
import io.github.camelauth.springboot.testsupport.CallsContract;
import org.junit.jupiter.api.AfterAll;

final class TimbrAuthCallsTest extends CallsContract {

    private final TimbrSimulator timbr = TimbrSimulator.start();

    TimbrAuthCallsTest() {
        super(Starter.APP);
    }

    @AfterAll
    void stop() {
        timbr.close();
    }

    @Override
    protected String[] credential() {
        return Starter.credential(timbr);
    }

    /** Not by a GET: Timbr wants a content type on it, too, and camel-http sends that for the hook alone. */
    @Override
    protected String dataUri() {
        return timbr.baseUrl() + "/timbr/api/query/";
    }

    @Override
    protected String body() {
        return "{\"ontology_name\": \"" + TimbrSimulator.DEFAULT_ONTOLOGY + "\", \"query\": \"SELECT 1\"}";
    }
}
