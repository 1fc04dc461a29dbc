package io.github.camelauth.timbr.springboot;

import io.github.camelauth.simulator.TimbrSimulator;
import io.github.camelauth.springboot.testsupport.StarterApp;
import io.github.camelauth.timbr.TimbrAuthComponent;

/** Spring Boot as an application has it that uses this starter and that of camel-http. */
final class Starter {

    static final StarterApp APP = new StarterApp(
            new TimbrAuthComponent(),
            TimbrAuthComponentAutoConfiguration.class,
            "base-url=https://timbr.example.com",
            "username=Canary-4711",
            "password=Canary-4713",
            "auth-key=Q2FuYXJ5LTQ3MTQtbm90LWEtcmVhbC1mZXJuZXRrZXk=");

    private Starter() {}

    /** The options that reach the simulator: user name, password and salt. */
    static String[] credential(TimbrSimulator timbr) {
        return new String[] {
            "base-url=" + timbr.baseUrl(),
            "username=" + TimbrSimulator.DEFAULT_USERNAME,
            "password=" + TimbrSimulator.DEFAULT_PASSWORD,
            "auth-key=" + TimbrSimulator.DEFAULT_SALT
        };
    }

    /** What answers a GET. */
    static String ontologies(TimbrSimulator timbr) {
        return timbr.baseUrl() + "/timbr/api/get_ontologies/";
    }
}
