package io.github.camelauth.custobar.springboot;

import io.github.camelauth.custobar.CustobarAuthComponent;
import io.github.camelauth.simulator.CustobarSimulator;
import io.github.camelauth.springboot.testsupport.StarterApp;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** Spring Boot as an application has it that uses this starter and that of camel-http. */
final class Starter {

    static final StarterApp APP = new StarterApp(
            new CustobarAuthComponent(),
            CustobarAuthComponentAutoConfiguration.class,
            "username=Canary-4711",
            "password=Canary-4713",
            "secret-key=JBSWY3DPEHPK3PXP");
    static final String PREFIX = APP.prefix();

    private Starter() {}

    /** With the default account's options, such as {@code password=abc}. */
    static ApplicationContextRunner runner(String... options) {
        return APP.runner(options);
    }

    /** With the options of a named account more. */
    static ApplicationContextRunner account(ApplicationContextRunner runner, String name, String... options) {
        return APP.account(runner, name, options);
    }

    /** The options that reach the simulator's company. */
    static String[] credential(CustobarSimulator custobar) {
        return new String[] {
            "base-url=" + custobar.baseUrl(),
            "username=" + CustobarSimulator.DEFAULT_USERNAME,
            "password=" + CustobarSimulator.DEFAULT_PASSWORD
        };
    }

    /** A route {@code direct:poll} that asks the simulator for its data by the hook of this name. */
    static RouteBuilder polling(CustobarSimulator custobar, String hook) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:poll").to(dataUri(custobar, hook));
            }
        };
    }

    static String dataUri(CustobarSimulator custobar, String hook) {
        return custobar.baseUrl() + custobar.retrievePath() + "?httpClientConfigurer=#" + hook;
    }

    static String request(ApplicationContext context, String uri) {
        return StarterApp.request(context, uri);
    }

    /** The component if there is one; makes none. */
    static CustobarAuthComponent component(ApplicationContext context) {
        return (CustobarAuthComponent) APP.component(context);
    }
}
