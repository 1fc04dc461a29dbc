package io.github.camelauth.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.camel.AuthComponent;
import io.github.camelauth.testsupport.ComponentMetadata.Option;
import io.github.camelauth.token.store.InMemoryTokenStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.support.LoggingExceptionHandler;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every option can be set in every way in which Camel users set options. */
public abstract class OptionBindingContract {

    private static final List<String> OWN_TESTS = List.of("configuration", "accounts");

    private final String scheme;
    private final ComponentMetadata metadata;
    private final TestApp app;

    protected OptionBindingContract(String scheme, Class<? extends AuthComponent<?>> component) {
        this.scheme = scheme;
        this.metadata = ComponentMetadata.of(component, scheme);
        this.app = new TestApp(scheme)
                .bean("sample-tokenStore", new InMemoryTokenStore(Clock.systemUTC()))
                .bean("sample-sslContextParameters", new SSLContextParameters())
                .bean("sample-exceptionHandler", new LoggingExceptionHandler(null, OptionBindingContract.class));
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void componentOption_setAsAPropertyInEitherSpelling_isBound(boolean kebab) {
        for (Option option : settable(metadata.componentOptions())) {
            app.option(kebab ? option.kebab() : option.name(), sample(option));
        }
        app.bind();
        assertThat(settable(metadata.componentOptions()))
                .allSatisfy(
                        option -> assertBound(option, component(), component().getComponentPropertyConfigurer()));
    }

    @ParameterizedTest
    @CsvSource({"30s,PT30S", "5m,PT5M", "5000,PT5S", "1h30m,PT1H30M"})
    void duration_inEachOfCamelsForms_isBound(String text, Duration duration) {
        List<Option> durations = metadata.componentOptions().stream()
                .filter(option -> option.type().equals("duration"))
                .toList();
        durations.forEach(option -> app.option(option.name(), text));
        app.bind();
        assertThat(durations).isNotEmpty().allSatisfy(option -> assertThat(
                        value(component(), component().getComponentPropertyConfigurer(), option.name()))
                .as(option.name())
                .isEqualTo(duration));
    }

    @Test
    void endpointOption_inAUri_isBound() {
        app.option("accounts.sampleAccount.baseUrl", "https://account.example.com")
                .bind();
        for (Option option : settable(metadata.endpointOptions())) {
            Endpoint endpoint = app.context().getEndpoint(scheme + ":clear?" + option.name() + "=" + sample(option));
            assertBound(option, endpoint, endpoint.getComponent().getEndpointPropertyConfigurer());
        }
    }

    @Test
    void endpointOptions_inYaml_areBound() throws Exception {
        app.bind();
        List<Option> options = settable(metadata.endpointOptions()).stream()
                .filter(option -> !option.name().equals("account"))
                .toList();
        String parameters = options.stream()
                .map(option -> "            " + option.name() + ": \"" + sample(option) + "\"\n")
                .collect(Collectors.joining());
        String yaml = "- from:\n    uri: direct:in\n    steps:\n      - to:\n          uri: " + scheme
                + ":clear\n          parameters:\n" + parameters;
        PluginHelper.getRoutesLoader(app.context()).loadRoutes(ResourceHelper.fromString("options.yaml", yaml));
        app.start();
        Endpoint endpoint = app.context().getEndpoints().stream()
                .filter(candidate -> candidate.getEndpointUri().startsWith(scheme))
                .findFirst()
                .orElseThrow();
        assertThat(options)
                .allSatisfy(option ->
                        assertBound(option, endpoint, endpoint.getComponent().getEndpointPropertyConfigurer()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts.north.%s", "accounts[north].%s"})
    void account_inEitherForm_isBoundWithItsPlaceholdersResolved(String form) {
        Option option = metadata.componentOptions().stream()
                .filter(Option::secret)
                .findFirst()
                .orElseThrow();
        app.property("sample.value", "resolved")
                .option(form.formatted(option.name()), "{{sample.value}}-{{env:PATH}}")
                .option(form.formatted("response-timeout"), "5m")
                .bind();
        Map<?, ?> accounts = component().getAccounts();
        Object account = accounts.get("north");
        assertThat(account).hasFieldOrPropertyWithValue(option.name(), "resolved-" + System.getenv("PATH"));
        assertThat(account).hasFieldOrPropertyWithValue("responseTimeout", Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "accounts.north.", "accounts[north]."})
    void summary_thatCamelMainPrintsAtTheStart_showsNoSecret(String prefix, @TempDir Path folder) throws Exception {
        String component = "camel.component." + scheme + "." + prefix;
        List<String> lines = new ArrayList<>(List.of(component + "base-url=https://shown.example.com"));
        List<Option> secrets =
                metadata.componentOptions().stream().filter(Option::secret).toList();
        secrets.forEach(option -> lines.add(component + option.name() + "=" + sample(option)));
        secrets.forEach(option -> lines.add(component + option.kebab() + "=" + sample(option)));
        app.propertiesFile(Files.write(folder.resolve("application.properties"), lines));
        try (LogCapture log = new LogCapture()) {
            app.bind();
            assertThat(log.all()).anyMatch(line -> line.contains("shown.example.com"));
            assertThat(secrets)
                    .allSatisfy(option -> assertThat(log.all()).noneMatch(line -> line.contains(sample(option))));
        }
    }

    private static List<Option> settable(List<Option> options) {
        return options.stream()
                .filter(option -> !OWN_TESTS.contains(option.name()))
                .toList();
    }

    private static String sample(Option option) {
        return switch (option.type()) {
            case "boolean" ->
                Boolean.toString(!option.facts().path("defaultValue").asBoolean());
            case "integer" -> "7";
            case "duration" -> "30s";
            case "enum" -> lastOf(option);
            case "object" -> "#sample-" + option.name();
            default -> option.name().equals("types") ? "acquired,expired" : "sample" + capital(option.name());
        };
    }

    private static String lastOf(Option option) {
        return option.facts()
                .get("enum")
                .get(option.facts().get("enum").size() - 1)
                .textValue();
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private void assertBound(Option option, Object target, Object configurer) {
        Object bound = value(target, configurer, option.name());
        assertThat(bound).as(option.name()).isNotNull();
        switch (option.type()) {
            case "duration" -> assertThat(bound).as(option.name()).isEqualTo(Duration.ofSeconds(30));
            case "object" ->
                assertThat(bound)
                        .as(option.name())
                        .isSameAs(app.context().getRegistry().lookupByName("sample-" + option.name()));
            default -> assertThat(bound).as(option.name()).hasToString(sample(option));
        }
    }

    private static Object value(Object target, Object configurer, String option) {
        return ((PropertyConfigurerGetter) configurer).getOptionValue(target, option, true);
    }

    private AuthComponent<?> component() {
        return app.context().getComponent(scheme, AuthComponent.class);
    }
}
