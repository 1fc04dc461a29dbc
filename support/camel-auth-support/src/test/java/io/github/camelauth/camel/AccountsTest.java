package io.github.camelauth.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelauth.http.AuthHttpClientConfigurer;
import io.github.camelauth.token.TokenRequestException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.Exchange;
import org.apache.camel.Predicate;
import org.apache.camel.Processor;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.support.PropertyBindingSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Named accounts, and the beans that are bound for each. */
@Timeout(60)
final class AccountsTest {

    private final CamelRig rig = new CamelRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    /** As Camel Main does it. */
    private void bind(Map<String, Object> options) {
        PropertyBindingSupport.build()
                .withCamelContext(rig.camel)
                .withTarget(rig.component)
                .withProperties(new HashMap<>(options))
                .withRemoveParameters(true)
                .withMandatory(true)
                .withIgnoreCase(true)
                .bind();
    }

    private Object account(String endpoint) {
        return rig.send(endpoint).getMessage().getBody(Map.class).get("account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts.north.", "accounts[north]."})
    void accounts_boundAsProperties_areMade(String prefix) {
        bind(Map.of(prefix + "username", "n", prefix + "password", "p", prefix + "base-url", "http://localhost:1"));
        rig.camel.start();
        assertThat(account("test-auth:status?account=north")).isEqualTo("north");
        TestConfiguration north = rig.component.getAccounts().get("north");
        assertThat(north.getUsername()).isEqualTo("n");
        assertThat(north.getBaseUrl()).isEqualTo("http://localhost:1");
        assertThat(rig.component.getConfiguration().getUsername()).isEqualTo("user");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eu-sales", "1st", "eu_sales", "", "ä", "default"})
    void accounts_badName_namesTheOption(String name) {
        TestConfiguration account = TestConfiguration.of("x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rig.component.getAccounts().put(name, account))
                .withMessageStartingWith("Option 'accounts' has an account named '" + name + "'");
    }

    @Test
    void accounts_badNameBoundAsProperty_fails() {
        assertThatThrownBy(() -> bind(Map.of("accounts.eu_sales.username", "x")))
                .hasStackTraceContaining("Option 'accounts' has an account named 'eu_sales'");
        assertThatThrownBy(() -> bind(Map.of("accounts.north.nothing", "x"))).hasStackTraceContaining("nothing");
    }

    @Test
    void accounts_wholeMapAsSpringBootSetsIt_isTakenOverWithPlaceholdersResolved() {
        Properties properties = new Properties();
        properties.setProperty("north.secret", "resolved");
        rig.camel.getPropertiesComponent().setInitialProperties(properties);
        TestConfiguration north = TestConfiguration.of("n");
        north.setPassword("{{north.secret}}");
        rig.component.setAccounts(Map.of("north", north));
        assertThat(rig.component.getAccounts()).isInstanceOf(AccountMap.class);
        assertThat(rig.component.getAccounts().get("north").getPassword()).isEqualTo("resolved");
        assertThat(north.getPassword()).isEqualTo("{{north.secret}}");
        assertThat(rig.camel.getRegistry().lookupByName("testAuth-north")).isNotNull();
        rig.camel.start();
        assertThat(account("test-auth:status?account=north")).isEqualTo("north");
    }

    @Test
    void accounts_setBeforeTheContext_areBoundAndResolvedWithIt() {
        Properties properties = new Properties();
        properties.setProperty("north.secret", "resolved");
        rig.camel.getPropertiesComponent().setInitialProperties(properties);
        TestConfiguration north = TestConfiguration.of("n");
        north.setPassword("{{north.secret}}");
        TestComponent component = new TestComponent(rig.client);
        component.setAccounts(Map.of("north", north));
        component.setCamelContext(rig.camel);
        assertThat(component.getAccounts().get("north").getPassword()).isEqualTo("resolved");
        assertThat(rig.camel.getRegistry().lookupByName("testAuth-north")).isNotNull();
    }

    @Test
    void account_beanOfThatName_isFound() {
        rig.camel.getRegistry().bind("south", TestConfiguration.of("s"));
        rig.camel.start();
        assertThat(account("test-auth:status?account=south")).isEqualTo("south");
        assertThat(rig.camel.getRegistry().lookupByName("testAuthProcessor-south"))
                .isNotNull();
    }

    @Test
    void account_unknown_isNamed() {
        rig.camel.start();
        assertThatThrownBy(() -> rig.camel.getEndpoint("test-auth:status?account=west"))
                .hasStackTraceContaining("Option 'account' names 'west'")
                .hasStackTraceContaining("camel.component.test-auth.accounts.west");
    }

    @Test
    void account_incomplete_failsTheStart() {
        bind(Map.of("accounts.north.username", "n"));
        assertThatThrownBy(rig.camel::start).hasStackTraceContaining("Option 'password' is missing");
    }

    /** The component's own option chooses for endpoints, hook and processor alike. */
    @Test
    void account_ofTheComponent_isTheOneThatCounts() throws Exception {
        rig.component.setConfiguration(new TestConfiguration());
        rig.component.getConfiguration().setAccount("north");
        rig.component.getAccounts().put("north", TestConfiguration.of("north"));
        rig.camel.start();
        assertThat(account("test-auth:status")).isEqualTo("north");
        Processor processor = rig.camel.getRegistry().lookupByNameAndType("testAuthProcessor", Processor.class);
        Exchange exchange = rig.camel.getEndpoint("test-auth:clear").createExchange();
        processor.process(exchange);
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader("Authorization")).isEqualTo("Bearer token-1");
        assertThatThrownBy(() -> rig.camel.getEndpoint("test-auth:status?account=default"))
                .hasStackTraceContaining("Option 'username' is missing");
    }

    @Test
    void endpointOptions_changeTheirOwnCopyOnly() {
        rig.component.getAccounts().put("north", TestConfiguration.of("north"));
        rig.camel.start();
        rig.send("test-auth:token?account=north&username=other&password=p");
        rig.send("test-auth:token?account=north");
        assertThat(rig.client.requests()).isEqualTo(2);
        assertThat(rig.component.getAccounts().get("north").getUsername()).isEqualTo("north");
    }

    @Test
    void beans_ofEachAccount_areBoundByType() {
        bind(Map.of("accounts.north.username", "n"));
        for (String suffix : new String[] {"", "-north"}) {
            assertThat(rig.camel.getRegistry().lookupByNameAndType("testAuth" + suffix, HttpClientConfigurer.class))
                    .isInstanceOf(AuthHttpClientConfigurer.class);
            assertThat(rig.camel.getRegistry().lookupByNameAndType("testAuthProcessor" + suffix, Processor.class))
                    .isInstanceOf(AuthProcessor.class);
            assertThat(rig.camel.getRegistry().lookupByNameAndType("testAuthTokenRejected" + suffix, Predicate.class))
                    .isNotNull();
            assertThat(rig.camel.getRegistry().lookupByNameAndType("testAuthRenew" + suffix, Processor.class))
                    .isNotNull();
        }
    }

    @Test
    void beans_ofTheUser_stay() {
        Processor mine = exchange -> {};
        rig.camel.getRegistry().bind("testAuthProcessor-north", mine);
        rig.component.getAccounts().put("north", TestConfiguration.of("n"));
        assertThat(rig.camel.getRegistry().lookupByName("testAuthProcessor-north"))
                .isSameAs(mine);
    }

    @Test
    void hook_ofUnconfiguredAccount_refusesNamingWhatIsMissing() {
        rig.component.setConfiguration(new TestConfiguration());
        rig.camel.start();
        assertThatThrownBy(() -> rig.camel
                        .getEndpoint("http://127.0.0.1:1/?httpClientConfigurer=#testAuth")
                        .createProducer()
                        .start())
                .hasStackTraceContaining("Option 'username' is missing");
    }

    @Test
    void hook_ofNamedAccount_usesItsToken() {
        TestConfiguration north = TestConfiguration.of("north");
        north.setAllowedHosts("127.0.0.1");
        rig.component.getAccounts().put("north", north);
        rig.client.failWith(CamelRig.down());
        rig.camel.start();
        Exchange done = rig.send("http://127.0.0.1:1/?httpClientConfigurer=#testAuth-north");
        assertThat(done.getException()).isInstanceOf(TokenRequestException.class);
    }
}
