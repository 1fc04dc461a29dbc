package io.github.camelauth.springboot.testsupport;

import io.github.camelauth.camel.AuthComponent;
import io.github.camelauth.springboot.generator.Catalogue;
import java.util.Arrays;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.http.springboot.HttpComponentAutoConfiguration;
import org.apache.camel.component.http.springboot.HttpComponentConverter;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/**
 * Spring Boot as an application has it that uses a vendor's starter and that of camel-http.
 *
 * @param component one to ask for the vendor
 * @param complete options that an account can start with and that call nobody, such as {@code access-token=Canary-4711};
 *     their secrets must be values that nothing else contains
 */
public record StarterApp(AuthComponent<?> component, Class<?> autoConfiguration, List<String> complete) {

    /** Would fail the start of whatever account gets it. */
    static final String INSECURE = "base-url=http://app.example.com";

    public StarterApp(AuthComponent<?> component, Class<?> autoConfiguration, String... complete) {
        this(component, autoConfiguration, List.of(complete));
    }

    public String scheme() {
        return component.vendor().scheme();
    }

    /** What the properties of the component begin with, the last dot included. */
    public String prefix() {
        return "camel.component." + scheme() + ".";
    }

    public String prefix(String account) {
        return prefix() + "accounts." + account + ".";
    }

    public Catalogue catalogue() {
        return Catalogue.of(component.getClass(), scheme());
    }

    /** What the names of the beans begin with, such as {@code custobarAuth}: the hook's name. */
    public String beans() {
        return scheme().replace("-auth", "Auth");
    }

    /** With the default account's options, such as {@code password=abc}. */
    public ApplicationContextRunner runner(String... options) {
        ApplicationContextRunner runner = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        CamelAutoConfiguration.class,
                        HttpComponentConverter.class,
                        HttpComponentAutoConfiguration.class,
                        autoConfiguration));
        return with(runner, prefix(), options);
    }

    /** With the options of a named account more. */
    public ApplicationContextRunner account(ApplicationContextRunner runner, String name, String... options) {
        return with(runner, prefix(name), options);
    }

    private static ApplicationContextRunner with(ApplicationContextRunner runner, String prefix, String... options) {
        return runner.withPropertyValues(
                Arrays.stream(options).map(option -> prefix + option).toArray(String[]::new));
    }

    /** With a default account that can start. */
    public ApplicationContextRunner completeRunner(String... more) {
        return with(runner(completeOptions()), prefix(), more);
    }

    /** With an account {@code north} alone, which can start. */
    public ApplicationContextRunner northRunner(String... more) {
        return account(account(runner(), "north", completeOptions()), "north", more);
    }

    String[] completeOptions() {
        return complete.toArray(String[]::new);
    }

    /** The component if there is one; makes none. */
    public AuthComponent<?> component(ApplicationContext context) {
        return (AuthComponent<?>) context.getBean(CamelContext.class).hasComponent(scheme());
    }

    public static String request(ApplicationContext context, String uri) {
        return request(context, uri, null);
    }

    /** With a body, or with none where it is null. */
    public static String request(ApplicationContext context, String uri, String body) {
        return context.getBean(ProducerTemplate.class).requestBody(uri, body, String.class);
    }
}
