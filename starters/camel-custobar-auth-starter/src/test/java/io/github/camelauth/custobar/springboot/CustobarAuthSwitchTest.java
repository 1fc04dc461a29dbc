package io.github.camelauth.custobar.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.custobar.CustobarAuthComponent;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ComponentCustomizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** When the starter does something, and when nothing. */
final class CustobarAuthSwitchTest {

    /** Would fail the start if it came to the component. */
    private static final String HALF = "username=without-password";

    @Test
    void autoConfiguration_isFoundByBoot() {
        assertThat(ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader()))
                .contains(CustobarAuthComponentAutoConfiguration.class.getName());
    }

    @Test
    void component_withoutProperties_isNotMade() {
        Starter.runner().withPropertyValues("camel.main.name=absent").run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(Starter.component(context)).isNull();
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
        Starter.runner(option)
                .run(context -> assertThat(Starter.component(context)).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"background-refresh=true", "accounts.north.access-token=t", "access-token=t"})
    void component_withAProperty_isMade(String option) {
        Starter.runner(option)
                .run(context -> assertThat(Starter.component(context)).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CAMEL_COMPONENT_CUSTOBARAUTH_ACCESSTOKEN", "CAMEL_COMPONENT_CUSTOBAR_AUTH_ACCESS_TOKEN"})
    void component_withAnEnvironmentVariable_isMade(String variable) {
        Starter.runner()
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(EnvironmentVariables.of(variable, "from-the-environment")))
                .run(context -> assertThat(
                                Starter.component(context).getConfiguration().getAccessToken())
                        .isEqualTo("from-the-environment"));
    }

    @Test
    void component_withAPropertyAndLazyBeans_isMade() {
        Starter.runner("access-token=t")
                .withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .run(context -> assertThat(Starter.component(context)).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"camel.component.enabled", "camel.component.custobar-auth.enabled"})
    void starter_disabled_isAbsent(String property) {
        Starter.runner(HALF).withPropertyValues(property + "=false").run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context).doesNotHaveBean(CustobarAuthComponentAutoConfiguration.class);
            assertThat(Starter.component(context)).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"camel.component.customizer.enabled", "camel.component.custobar-auth.customizer.enabled"})
    void customizer_disabled_leavesTheComponentAlone(String property) {
        Starter.runner(HALF, "accounts.north.access-token=t")
                .withPropertyValues(property + "=false")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(Starter.component(context)).isNull();
                    CamelContext camel = context.getBean(CamelContext.class);
                    CustobarAuthComponent made = camel.getComponent("custobar-auth", CustobarAuthComponent.class);
                    assertThat(made.getConfiguration().getUsername()).isNull();
                    assertThat(made.getAccounts()).isEmpty();
                });
    }

    @Test
    void customizer_enabledForThisComponentAlone_works() {
        Starter.runner("access-token=t", "customizer.enabled=true")
                .withPropertyValues("camel.component.customizer.enabled=false")
                .run(context -> assertThat(Starter.component(context)).isNotNull());
    }

    @Test
    void customizer_forAnotherComponent_isNotEnabled() {
        Starter.runner("access-token=t").run(context -> {
            ComponentCustomizer ours = context.getBean("configureCustobarAuthComponent", ComponentCustomizer.class);
            CamelContext camel = context.getBean(CamelContext.class);
            assertThat(ours.isEnabled("direct", camel.getComponent("direct"))).isFalse();
        });
    }

    @Test
    void starter_withoutTheComponent_isAbsent() {
        Starter.runner(HALF)
                .withClassLoader(new FilteredClassLoader(CustobarAuthComponent.class))
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context).doesNotHaveBean(CustobarAuthComponentAutoConfiguration.class);
                });
    }

    @Test
    void starter_withoutCamel_isAbsent() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(CustobarAuthComponentAutoConfiguration.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ComponentCustomizer.class));
    }
}
