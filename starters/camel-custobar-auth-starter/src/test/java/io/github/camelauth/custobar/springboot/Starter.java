package io.github.camelauth.custobar.springboot;

import io.github.camelauth.custobar.CustobarAuthComponent;
import io.github.camelauth.simulator.CustobarSimulator;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.springboot.HttpComponentAutoConfiguration;
import org.apache.camel.component.http.springboot.HttpComponentConverter;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** Spring Boot as an application has it that uses this starter and that of camel-http. */
final class Starter {

    static final String PREFIX = "camel.component.custobar-auth.";

    private Starter() {}

    static ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        CamelAutoConfiguration.class,
                        HttpComponentConverter.class,
                        HttpComponentAutoConfiguration.class,
                        CustobarAuthComponentAutoConfiguration.class));
    }

    /** With the default account's options, such as {@code password=abc}. */
    static ApplicationContextRunner runner(String... options) {
        return with(runner(), PREFIX, options);
    }

    /** With the options of a named account more. */
    static ApplicationContextRunner account(ApplicationContextRunner runner, String name, String... options) {
        return with(runner, PREFIX + "accounts." + name + ".", options);
    }

    private static ApplicationContextRunner with(ApplicationContextRunner runner, String prefix, String... options) {
        ApplicationContextRunner result = runner;
        for (String option : options) {
            result = result.withPropertyValues(prefix + option);
        }
        return result;
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
        return context.getBean(ProducerTemplate.class).requestBody(uri, null, String.class);
    }

    /** The component if there is one; makes none. */
    static CustobarAuthComponent component(ApplicationContext context) {
        return (CustobarAuthComponent) context.getBean(CamelContext.class).hasComponent("custobar-auth");
    }
}
