package io.github.camelauth.custobar.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.custobar.CustobarAuthComponent;
import io.github.camelauth.custobar.CustobarAuthConfiguration;
import io.github.camelauth.token.store.InMemoryTokenStore;
import io.github.camelauth.token.store.TokenStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** Each option of the component, and each of an account, is one of the starter. */
final class CustobarAuthOptionsTest {

    @BeforeEach
    void doNotStart() {
        // Not every option can stand alone, and only a start checks that.
        DefaultCamelContext.setNoStart(true);
    }

    @AfterEach
    void startAgain() {
        DefaultCamelContext.clearOptions();
    }

    @ParameterizedTest
    @MethodSource("allButAccounts")
    void option_ofTheComponent_reachesIt(Catalogue.Option option) {
        withBeans()
                .withPropertyValues(Starter.PREFIX + option.dashed() + "=" + option.otherValue())
                .run(context -> {
                    CustobarAuthComponent component = Starter.component(context);
                    PropertyConfigurerGetter getter =
                            (PropertyConfigurerGetter) component.getComponentPropertyConfigurer();
                    check(context, option, getter.getOptionValue(component, option.name(), true));
                });
    }

    @ParameterizedTest
    @MethodSource("io.github.camelauth.custobar.springboot.Catalogue#accountOptions")
    void option_ofAnAccount_reachesIt(Catalogue.Option option) {
        Starter.account(withBeans(), "north", option.dashed() + "=" + option.otherValue())
                .run(context -> {
                    Map<String, CustobarAuthConfiguration> accounts =
                            Starter.component(context).getAccounts();
                    assertThat(accounts).containsOnlyKeys("north");
                    Object account = accounts.get("north");
                    check(
                            context,
                            option,
                            PropertyAccessorFactory.forBeanPropertyAccess(account)
                                    .getPropertyValue(option.name()));
                });
    }

    /** The accounts' options are tested one by one. */
    static Stream<Catalogue.Option> allButAccounts() {
        return Catalogue.componentOptions().filter(option -> !option.name().equals("accounts"));
    }

    private static void check(ApplicationContext context, Catalogue.Option option, Object value) {
        switch (option.fact("type")) {
            case "duration" -> assertThat(value).isEqualTo(Duration.ofSeconds(47));
            case "object" -> assertThat(value).isSameAs(context.getBean(option.name()));
            default -> assertThat(value).hasToString(option.otherValue());
        }
    }

    private static ApplicationContextRunner withBeans() {
        return Starter.runner()
                .withBean("tokenStore", TokenStore.class, () -> new InMemoryTokenStore(Clock.systemUTC()))
                .withBean("sslContextParameters", SSLContextParameters.class)
                .withBean("configuration", CustobarAuthConfiguration.class);
    }
}
