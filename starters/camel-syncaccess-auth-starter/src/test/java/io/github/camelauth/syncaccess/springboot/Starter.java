package io.github.camelauth.syncaccess.springboot;

import io.github.camelauth.simulator.SyncaccessSimulator;
import io.github.camelauth.springboot.testsupport.StarterApp;
import io.github.camelauth.syncaccess.SyncaccessAuthComponent;

/** Spring Boot as an application has it that uses this starter and that of camel-http. */
final class Starter {

    static final StarterApp APP = new StarterApp(
            new SyncaccessAuthComponent(),
            SyncaccessAuthComponentAutoConfiguration.class,
            "base-url=https://syncaccess.example.com",
            "username=Canary-4711",
            "password=Canary-4713");

    private Starter() {}

    /** The options that reach the simulator. */
    static String[] credential(SyncaccessSimulator syncaccess) {
        return new String[] {
            "base-url=" + syncaccess.baseUrl(),
            "username=" + SyncaccessSimulator.DEFAULT_USERNAME,
            "password=" + SyncaccessSimulator.DEFAULT_PASSWORD
        };
    }
}
