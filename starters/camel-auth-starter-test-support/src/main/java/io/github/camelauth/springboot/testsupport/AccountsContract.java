package io.github.camelauth.springboot.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.camel.AuthConfiguration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.spi.BeanRepository;
import org.apache.camel.spi.Registry;
import org.apache.camel.support.DefaultRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

/** {@code camel.component.<scheme>.accounts.<name>.*}, and the beans of each account. */
public abstract class AccountsContract extends StarterContract {

    private static final String LATER = "later.example.com";

    protected AccountsContract(StarterApp app) {
        super(app);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accounts.north.non-proxy-hosts",
                "accounts.north.nonProxyHosts",
                "accounts.north.non_proxy_hosts",
                "accounts[north].non-proxy-hosts",
            })
    void option_inEachForm_reachesTheAccount(String property) {
        app.northRunner()
                .withPropertyValues(app.prefix() + property + "=" + LATER)
                .run(context -> assertThat(north(context).getNonProxyHosts()).isEqualTo(LATER));
    }

    @ParameterizedTest
    @MethodSource("variables")
    void option_inAnEnvironmentVariable_reachesTheAccount(String variable) {
        Environments.with(app.northRunner(), variable, LATER)
                .run(context -> assertThat(north(context).getNonProxyHosts()).isEqualTo(LATER));
    }

    Stream<String> variables() {
        return Environments.variables(app.prefix("north") + "non-proxy-hosts").stream();
    }

    @Test
    void option_leftOut_keepsTheComponentsDefault() {
        app.northRunner().run(context -> {
            AuthConfiguration defaults = app.component().getConfiguration();
            assertThat(north(context).getResponseTimeout()).isEqualTo(defaults.getResponseTimeout());
            assertThat(north(context).isBackgroundRefresh()).isTrue();
            assertThat(north(context).getAccount()).isEqualTo("north");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{elsewhere.hosts}}", "${elsewhere.hosts}", "{{sys:elsewhere.test.hosts}}"})
    void option_withPlaceholder_isResolved(String placeholder) {
        app.northRunner("non-proxy-hosts=" + placeholder)
                .withPropertyValues("elsewhere.hosts=from-elsewhere")
                .withSystemProperties("elsewhere.test.hosts=from-elsewhere")
                .run(context -> assertThat(north(context).getNonProxyHosts()).isEqualTo("from-elsewhere"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eu-sales", "2nd", "[eu.sales]"})
    void name_thatCamelMainReadsDifferently_failsTheStart(String name) {
        app.account(app.runner(), name, app.completeOptions()).run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("Option 'accounts'")
                .hasMessageContaining(name.replaceAll("[\\[\\]]", "")));
    }

    @Test
    void beans_ofEachAccount_areBound() {
        app.account(app.northRunner(), "south", app.completeOptions()).run(context -> {
            Registry registry = context.getBean(CamelContext.class).getRegistry();
            for (String account : List.of("", "-north", "-south")) {
                for (String kind : List.of("", "Processor", "TokenRejected", "Renew")) {
                    String name = app.beans() + kind + account;
                    assertThat(registry.lookupByName(name)).as(name).isNotNull();
                }
            }
            assertThat(context.getBean(app.beans())).isInstanceOf(HttpClientConfigurer.class);
        });
    }

    @Test
    void hooks_besideABeanRepositoryOfTheApplication_areBound() {
        app.northRunner().withBean(BeanRepository.class, DefaultRegistry::new).run(context -> {
            Registry registry = context.getBean(CamelContext.class).getRegistry();
            assertThat(registry.lookupByName(app.beans())).isNotNull();
            assertThat(registry.lookupByName(app.beans() + "-north")).isNotNull();
        });
    }

    @Test
    void hook_beanOfTheApplication_isLeftAlone() {
        HttpClientConfigurer own = client -> {};
        app.completeRunner()
                .withBean(app.beans(), HttpClientConfigurer.class, () -> own)
                .run(context -> assertThat(context.getBean(app.beans())).isSameAs(own));
    }

    private AuthConfiguration north(ApplicationContext context) {
        return app.component(context).getAccounts().get("north");
    }
}
