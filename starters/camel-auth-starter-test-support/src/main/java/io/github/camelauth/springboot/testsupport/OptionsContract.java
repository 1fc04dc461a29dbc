package io.github.camelauth.springboot.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.camel.AuthComponent;
import io.github.camelauth.camel.AuthConfiguration;
import io.github.camelauth.springboot.generator.Option;
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
public abstract class OptionsContract extends StarterContract {

    protected OptionsContract(StarterApp app) {
        super(app);
    }

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
    void option_ofTheComponent_reachesIt(Option option) {
        withBeans()
                .withPropertyValues(app.prefix() + option.dashed() + "=" + Values.other(option))
                .run(context -> {
                    AuthComponent<?> component = app.component(context);
                    PropertyConfigurerGetter getter =
                            (PropertyConfigurerGetter) component.getComponentPropertyConfigurer();
                    check(context, option, getter.getOptionValue(component, option.name(), true));
                });
    }

    @ParameterizedTest
    @MethodSource("accountOptions")
    void option_ofAnAccount_reachesIt(Option option) {
        app.account(withBeans(), "north", option.dashed() + "=" + Values.other(option))
                .run(context -> {
                    Map<String, ?> accounts = app.component(context).getAccounts();
                    assertThat(accounts).containsOnlyKeys("north");
                    Object value = PropertyAccessorFactory.forBeanPropertyAccess(accounts.get("north"))
                            .getPropertyValue(option.name());
                    check(context, option, value);
                });
    }

    /** The accounts' options are tested one by one. */
    Stream<Option> allButAccounts() {
        return componentOptions().stream().filter(option -> !option.name().equals("accounts"));
    }

    private static void check(ApplicationContext context, Option option, Object value) {
        switch (option.type()) {
            case "duration" -> assertThat(value).isEqualTo(Duration.ofSeconds(47));
            case "object" -> assertThat(value).isSameAs(context.getBean(option.name()));
            default -> assertThat(value).hasToString(Values.other(option));
        }
    }

    private ApplicationContextRunner withBeans() {
        return app.runner()
                .withBean("tokenStore", TokenStore.class, () -> new InMemoryTokenStore(Clock.systemUTC()))
                .withBean("sslContextParameters", SSLContextParameters.class)
                .withBean("configuration", configurationType());
    }

    private Class<? extends AuthConfiguration> configurationType() {
        return app.component().vendor().configurationType();
    }
}
