package io.github.camelauth.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.custobar.CustobarAuthComponent;
import io.github.camelauth.custobar.CustobarAuthConfiguration;
import io.github.camelauth.springboot.testsupport.StarterApp;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ComponentCustomizer;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The way of the options to the component, and when there is none. */
final class AuthStarterTest {

    static final StarterApp APP =
            new StarterApp(new CustobarAuthComponent(), TestAutoConfiguration.class, "access-token=t");

    @Test
    void component_withoutOptions_isNotMade() {
        APP.runner().run(context -> assertThat(APP.component(context)).isNull());
    }

    @Test
    void component_withOptions_isMadeAndGetsThem() {
        APP.completeRunner("base-url=https://made.example.com").run(context -> assertThat(
                        APP.component(context).getConfiguration().getBaseUrl())
                .isEqualTo("https://made.example.com"));
    }

    @Test
    void component_whoseCustomizerIsOff_isNotMade() {
        APP.completeRunner("customizer.enabled=false").run(context -> {
            assertThat(APP.component(context)).isNull();
            assertThat(enabled(context)).isFalse();
        });
    }

    private static boolean enabled(ApplicationContext context) {
        CamelContext camel = context.getBean(CamelContext.class);
        return context.getBean("customizer", ComponentCustomizer.class)
                .isEnabled("custobar-auth", camel.getComponent("custobar-auth"));
    }

    @Test
    void customizer_ofAnotherComponent_isNotEnabled() {
        APP.completeRunner().run(context -> {
            CamelContext camel = context.getBean(CamelContext.class);
            ComponentCustomizer customizer = context.getBean("customizer", ComponentCustomizer.class);
            assertThat(enabled(context)).isTrue();
            assertThat(customizer.isEnabled("direct", camel.getComponent("direct")))
                    .isFalse();
        });
    }

    @Test
    void configuration_asABean_isTakenBeforeTheOtherOptions() {
        APP.completeRunner("configuration=#bean:mine")
                .withBean("mine", CustobarAuthConfiguration.class)
                .run(context -> {
                    assertThat(APP.component(context).getConfiguration()).isSameAs(context.getBean("mine"));
                    assertThat(context.getBean(CustobarAuthConfiguration.class).getAccessToken())
                            .isEqualTo("t");
                });
    }

    @Test
    void hooks_ofEachAccount_areBeansOfSpring() {
        APP.northRunner()
                .run(context -> assertThat(context).hasBean("custobarAuth").hasBean("custobarAuth-north"));
    }
}
