package io.github.camelauth.springboot.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.camel.AuthConfiguration;
import io.github.camelauth.token.store.InMemoryTokenStore;
import io.github.camelauth.token.store.TokenStore;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.util.StringHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Options that name a bean. */
public abstract class ReferencesContract extends StarterContract {

    private static final String[] MARKS = {"#bean:", "#", ""};

    protected ReferencesContract(StarterApp app) {
        super(app);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#bean:", "#", ""})
    void reference_inEachForm_reachesTheDefaultAccount(String mark) {
        withBeans(app.completeRunner("token-store=" + mark + "myStore", "ssl-context-parameters=" + mark + "myTls"))
                .run(context -> {
                    AuthConfiguration made = app.component(context).getConfiguration();
                    assertThat(made.getTokenStore()).isSameAs(context.getBean("myStore"));
                    assertThat(made.getSslContextParameters()).isSameAs(context.getBean("myTls"));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"#bean:", "#", ""})
    void reference_inEachForm_reachesANamedAccount(String mark) {
        withBeans(app.northRunner("token-store=" + mark + "otherStore", "ssl-context-parameters=" + mark + "otherTls"))
                .run(context -> {
                    AuthConfiguration made =
                            app.component(context).getAccounts().get("north");
                    assertThat(made.getTokenStore()).isSameAs(context.getBean("otherStore"));
                    assertThat(made.getSslContextParameters()).isSameAs(context.getBean("otherTls"));
                });
    }

    @Test
    void configuration_besideOtherOptions_givesWayToThem() {
        withBeans(app.completeRunner("configuration=#bean:myConfiguration", "connect-timeout=4s"))
                .run(context -> {
                    AuthConfiguration made = app.component(context).getConfiguration();
                    assertThat(made).isSameAs(context.getBean("myConfiguration"));
                    assertThat(made.getResponseTimeout()).isEqualTo(Duration.ofSeconds(7));
                    assertThat(made.getConnectTimeout()).isEqualTo(Duration.ofSeconds(4));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"token-store", "ssl-context-parameters", "configuration"})
    void reference_toNoBean_failsTheStart(String option) {
        for (String mark : MARKS) {
            withBeans(app.runner(option + "=" + mark + "nobody")).run(context -> assertThat(context)
                    .getFailure()
                    .hasStackTraceContaining("nobody")
                    .hasStackTraceContaining(StringHelper.dashToCamelCase(option)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"token-store", "ssl-context-parameters"})
    void reference_ofAnAccountToNoBean_failsTheStart(String option) {
        for (String mark : MARKS) {
            withBeans(app.northRunner(option + "=" + mark + "nobody"))
                    .run(context -> assertThat(context).getFailure().hasStackTraceContaining("nobody"));
        }
    }

    /** Two of each kind, so that none is taken for being the only one. */
    private ApplicationContextRunner withBeans(ApplicationContextRunner runner) {
        return withConfiguration(
                runner.withBean("myStore", TokenStore.class, () -> new InMemoryTokenStore(Clock.systemUTC()))
                        .withBean("otherStore", TokenStore.class, () -> new InMemoryTokenStore(Clock.systemUTC()))
                        .withBean("myTls", SSLContextParameters.class)
                        .withBean("otherTls", SSLContextParameters.class),
                app.component().vendor().configurationType());
    }

    private static <C extends AuthConfiguration> ApplicationContextRunner withConfiguration(
            ApplicationContextRunner runner, Class<C> type) {
        return runner.withBean("myConfiguration", type, () -> {
            C configuration = BeanUtils.instantiateClass(type);
            configuration.setResponseTimeout(Duration.ofSeconds(7));
            configuration.setConnectTimeout(Duration.ofSeconds(3));
            return configuration;
        });
    }
}
