package io.github.camelauth.custobar.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.custobar.CustobarAuthConfiguration;
import io.github.camelauth.simulator.CustobarSimulator;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.EndpointInject;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.spi.BeanRepository;
import org.apache.camel.spi.Registry;
import org.apache.camel.support.DefaultRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** {@code camel.component.custobar-auth.accounts.<name>.*}. */
final class CustobarAuthAccountsTest {

    private static final String LATER = "https://later.example.com";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accounts.north.base-url",
                "accounts.north.baseUrl",
                "accounts.north.base_url",
                "accounts[north].base-url",
            })
    void option_inEachForm_reachesTheAccount(String property) {
        north().withPropertyValues(Starter.PREFIX + property + "=" + LATER)
                .run(context -> assertThat(north(context).getBaseUrl()).isEqualTo(LATER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CUSTOBARAUTH_ACCOUNTS_NORTH_BASEURL", "CUSTOBAR_AUTH_ACCOUNTS_NORTH_BASE_URL"})
    void option_inAnEnvironmentVariable_reachesTheAccount(String variable) {
        north().withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(EnvironmentVariables.of("CAMEL_COMPONENT_" + variable, LATER)))
                .run(context -> assertThat(north(context).getBaseUrl()).isEqualTo(LATER));
    }

    @Test
    void option_leftOut_keepsTheComponentsDefault() {
        north().run(context -> {
            assertThat(north(context).getBaseUrl()).isEqualTo(CustobarAuthConfiguration.DEFAULT_BASE_URL);
            assertThat(north(context).isBackgroundRefresh()).isTrue();
            assertThat(north(context).getAccount()).isEqualTo("north");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{custobar.password}}", "${custobar.password}", "{{sys:custobar.test.password}}"})
    void option_withPlaceholder_isResolved(String placeholder) {
        Starter.account(Starter.runner(), "north", "username=u", "password=" + placeholder)
                .withPropertyValues("custobar.password=from-elsewhere")
                .withSystemProperties("custobar.test.password=from-elsewhere")
                .run(context -> assertThat(north(context).getPassword()).isEqualTo("from-elsewhere"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eu-sales", "2nd", "[eu.sales]"})
    void name_thatCamelMainReadsDifferently_failsTheStart(String name) {
        Starter.account(Starter.runner(), name, "access-token=t").run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("Option 'accounts'")
                .hasMessageContaining(name.replaceAll("[\\[\\]]", "")));
    }

    @Test
    void beans_ofEachAccount_areBound() {
        north().withPropertyValues(Starter.PREFIX + "accounts.south.access-token=t")
                .run(context -> {
                    Registry registry = context.getBean(CamelContext.class).getRegistry();
                    for (String account : Set.of("", "-north", "-south")) {
                        for (String name : Set.of("", "Processor", "TokenRejected", "Renew")) {
                            assertThat(registry.lookupByName("custobarAuth" + name + account))
                                    .as("custobarAuth" + name + account)
                                    .isNotNull();
                        }
                    }
                    assertThat(context.getBean("custobarAuth")).isInstanceOf(HttpClientConfigurer.class);
                });
    }

    @Test
    void hook_inAnEndpointThatABeanIsInjectedWith_isThereInTime() {
        try (CustobarSimulator custobar = CustobarSimulator.start()) {
            Starter.account(Starter.runner(), "north", Starter.credential(custobar))
                    .withPropertyValues("data=" + Starter.dataUri(custobar, "custobarAuth-north"))
                    .withBean(Poller.class)
                    .run(context ->
                            assertThat(context.getBean(Poller.class).poll()).contains("{"));
        }
    }

    @Test
    void hooks_besideABeanRepositoryOfTheApplication_areBound() {
        north().withBean(BeanRepository.class, DefaultRegistry::new).run(context -> {
            Registry registry = context.getBean(CamelContext.class).getRegistry();
            assertThat(registry.lookupByName("custobarAuth")).isNotNull();
            assertThat(registry.lookupByName("custobarAuth-north")).isNotNull();
        });
    }

    private static ApplicationContextRunner north() {
        return Starter.account(Starter.runner(), "north", "access-token=t");
    }

    private static CustobarAuthConfiguration north(ApplicationContext context) {
        return Starter.component(context).getAccounts().get("north");
    }

    static final class Poller {

        @EndpointInject("{{data}}")
        ProducerTemplate data;

        String poll() {
            return data.requestBody((Object) null, String.class);
        }
    }
}
