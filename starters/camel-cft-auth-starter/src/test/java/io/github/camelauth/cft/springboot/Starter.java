package io.github.camelauth.cft.springboot;

import io.github.camelauth.cft.CftAuthComponent;
import io.github.camelauth.simulator.CftSimulator;
import io.github.camelauth.springboot.testsupport.StarterApp;

/** Spring Boot as an application has it that uses this starter and that of camel-http. */
final class Starter {

    static final StarterApp APP = new StarterApp(
            new CftAuthComponent(),
            CftAuthComponentAutoConfiguration.class,
            "access-key=Canary-4713-not-a-real-application-key-4713",
            "username=Canary-4711",
            "password=Canary-4714");

    private Starter() {}

    /** The options that reach the simulator: the application's key, user name and password. */
    static String[] credential(CftSimulator cft) {
        return new String[] {
            "base-url=" + cft.baseUrl(),
            "access-key=" + CftSimulator.DEFAULT_APP_KEY,
            "username=" + CftSimulator.DEFAULT_USERNAME,
            "password=" + CftSimulator.DEFAULT_PASSWORD
        };
    }

    /** What answers a GET. */
    static String farms(CftSimulator cft) {
        return cft.baseUrl() + cft.farmsPath();
    }
}
