package io.github.camelauth.custobar.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.custobar.CustobarAuthConfiguration;
import io.github.camelauth.custobar.CustobarAuthConfiguration.Carrier;
import io.github.camelauth.token.store.InMemoryTokenStore;
import io.github.camelauth.token.store.TokenStore;
import java.time.Clock;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.util.StringHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Options that name a bean. */
final class CustobarAuthReferencesTest {

    private static ApplicationContextRunner withBeans(String... options) {
        return Starter.runner(options)
                .withBean("myStore", TokenStore.class, () -> new InMemoryTokenStore(Clock.systemUTC()))
                .withBean("otherStore", TokenStore.class, () -> new InMemoryTokenStore(Clock.systemUTC()))
                .withBean("myTls", SSLContextParameters.class)
                .withBean("otherTls", SSLContextParameters.class)
                .withBean("myConfiguration", CustobarAuthConfiguration.class, CustobarAuthReferencesTest::byQuery);
    }

    private static CustobarAuthConfiguration byQuery() {
        CustobarAuthConfiguration configuration = new CustobarAuthConfiguration();
        configuration.setCarrier(Carrier.query);
        configuration.setTokenName("by bean");
        return configuration;
    }

    @ParameterizedTest
    @ValueSource(strings = {"#bean:", "#", ""})
    void reference_inEachForm_reachesTheDefaultAccount(String mark) {
        withBeans("token-store=" + mark + "myStore", "ssl-context-parameters=" + mark + "myTls")
                .run(context -> {
                    CustobarAuthConfiguration made = Starter.component(context).getConfiguration();
                    assertThat(made.getTokenStore()).isSameAs(context.getBean("myStore"));
                    assertThat(made.getSslContextParameters()).isSameAs(context.getBean("myTls"));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"#bean:", "#", ""})
    void reference_inEachForm_reachesANamedAccount(String mark) {
        Starter.account(
                        withBeans(),
                        "north",
                        "access-token=t",
                        "token-store=" + mark + "otherStore",
                        "ssl-context-parameters=" + mark + "otherTls")
                .run(context -> {
                    CustobarAuthConfiguration made =
                            Starter.component(context).getAccounts().get("north");
                    assertThat(made.getTokenStore()).isSameAs(context.getBean("otherStore"));
                    assertThat(made.getSslContextParameters()).isSameAs(context.getBean("otherTls"));
                });
    }

    @Test
    void configuration_besideOtherOptions_givesWayToThem() {
        withBeans("configuration=#bean:myConfiguration", "token-name=by property", "access-token=t")
                .run(context -> {
                    CustobarAuthConfiguration made = Starter.component(context).getConfiguration();
                    assertThat(made).isSameAs(context.getBean("myConfiguration"));
                    assertThat(made.getCarrier()).isEqualTo(Carrier.query);
                    assertThat(made.getTokenName()).isEqualTo("by property");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"token-store", "ssl-context-parameters", "configuration"})
    void reference_toNoBean_failsTheStart(String option) {
        for (String mark : new String[] {"#bean:", "#", ""}) {
            withBeans(option + "=" + mark + "nobody").run(context -> assertThat(context)
                    .getFailure()
                    .hasStackTraceContaining("nobody")
                    .hasStackTraceContaining(StringHelper.dashToCamelCase(option)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"token-store", "ssl-context-parameters"})
    void reference_ofAnAccountToNoBean_failsTheStart(String option) {
        for (String mark : new String[] {"#bean:", "#", ""}) {
            Starter.account(withBeans(), "north", "access-token=t", option + "=" + mark + "nobody")
                    .run(context -> assertThat(context).getFailure().hasStackTraceContaining("nobody"));
        }
    }
}
