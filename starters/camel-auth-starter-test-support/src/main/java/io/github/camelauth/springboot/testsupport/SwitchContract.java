package io.github.camelauth.springboot.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.camel.AuthComponent;
import io.github.camelauth.camel.AuthContext;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ComponentCustomizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** When the starter does something, and when nothing. */
public abstract class SwitchContract extends StarterContract {

    protected SwitchContract(StarterApp app) {
        super(app);
    }

    @Test
    void autoConfiguration_isFoundByBoot() {
        assertThat(ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader()))
                .contains(app.autoConfiguration().getName());
    }

    @Test
    void component_withoutProperties_isNotMade() {
        app.runner().withPropertyValues("camel.main.name=absent").run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(app.component(context)).isNull();
            assertThat(context.getBean(CamelContext.class).hasService(AuthContext.class))
                    .isNull();
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .noneMatch(name -> name.contains("(absent)") && name.contains("camel-auth"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"enabled=true", "customizer.enabled=true"})
    void component_withASwitchAlone_isNotMade(String option) {
        app.runner(option).run(context -> assertThat(app.component(context)).isNull());
    }

    @Test
    void component_withAProperty_isMade() {
        app.runner("background-refresh=true")
                .run(context -> assertThat(app.component(context)).isNotNull());
        app.completeRunner().run(context -> assertThat(app.component(context)).isNotNull());
        app.northRunner().run(context -> assertThat(app.component(context)).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("variables")
    void component_withAnEnvironmentVariable_isMade(String variable) {
        Environments.with(app.runner(), variable, "from-the-environment").run(context -> assertThat(
                        app.component(context).getConfiguration().getNonProxyHosts())
                .isEqualTo("from-the-environment"));
    }

    Stream<String> variables() {
        return Environments.variables(app.prefix() + "non-proxy-hosts").stream();
    }

    @Test
    void component_withAPropertyAndLazyBeans_isMade() {
        app.completeRunner()
                .withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .run(context -> assertThat(app.component(context)).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"camel.component.enabled", "camel.component.%s.enabled"})
    void starter_disabled_isAbsent(String property) {
        app.completeRunner(StarterApp.INSECURE)
                .withPropertyValues(property.formatted(app.scheme()) + "=false")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context).doesNotHaveBean(app.autoConfiguration());
                    assertThat(app.component(context)).isNull();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"camel.component.customizer.enabled", "camel.component.%s.customizer.enabled"})
    void customizer_disabled_leavesTheComponentAlone(String property) {
        app.account(app.completeRunner(StarterApp.INSECURE), "north", app.completeOptions())
                .withPropertyValues(property.formatted(app.scheme()) + "=false")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(app.component(context)).isNull();
                    AuthComponent<?> made =
                            context.getBean(CamelContext.class).getComponent(app.scheme(), AuthComponent.class);
                    assertThat(made.getConfiguration().getBaseUrl())
                            .isEqualTo(app.component().getConfiguration().getBaseUrl());
                    assertThat(made.getAccounts()).isEmpty();
                });
    }

    @Test
    void customizer_enabledForThisComponentAlone_works() {
        app.completeRunner("customizer.enabled=true")
                .withPropertyValues("camel.component.customizer.enabled=false")
                .run(context -> assertThat(app.component(context)).isNotNull());
    }

    @Test
    void customizer_forAnotherComponent_isNotEnabled() {
        app.completeRunner().run(context -> {
            String name = "configure" + app.component().getClass().getSimpleName();
            ComponentCustomizer ours = context.getBean(name, ComponentCustomizer.class);
            CamelContext camel = context.getBean(CamelContext.class);
            assertThat(ours.isEnabled("direct", camel.getComponent("direct"))).isFalse();
        });
    }

    @Test
    void starter_withoutTheComponent_isAbsent() {
        app.completeRunner(StarterApp.INSECURE)
                .withClassLoader(new FilteredClassLoader(app.component().getClass()))
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context).doesNotHaveBean(app.autoConfiguration());
                });
    }

    @Test
    void starter_withoutCamel_isAbsent() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(app.autoConfiguration()))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ComponentCustomizer.class));
    }
}
