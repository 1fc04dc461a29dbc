package io.github.camelauth.checkfront.springboot;

import io.github.camelauth.checkfront.CheckfrontAuthComponent;
import io.github.camelauth.springboot.testsupport.StarterApp;

/** Spring Boot as an application has it that uses this starter and that of camel-http. */
final class Starter {

    static final StarterApp APP = new StarterApp(
            new CheckfrontAuthComponent(),
            CheckfrontAuthComponentAutoConfiguration.class,
            "base-url=https://demo.checkfront.com",
            "api-key=Canary-4711",
            "secret-key=Canary-4713");

    private Starter() {}
}
