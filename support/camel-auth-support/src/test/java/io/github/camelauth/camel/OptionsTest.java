package io.github.camelauth.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.PropertyBindingSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The options that every vendor has, as Camel binds them. */
@Timeout(60)
final class OptionsTest {

    private final CamelRig rig = new CamelRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void options_boundByName_areRead() {
        TestConfiguration options = new TestConfiguration();
        Map<String, Object> given = Map.ofEntries(
                Map.entry("refreshMargin", "5m"),
                Map.entry("expirationMargin", "30s"),
                Map.entry("backgroundRefresh", "false"),
                Map.entry("acquireOnStart", "true"),
                Map.entry("credentialRetryInterval", "0"),
                Map.entry("reauthorizationDown", "true"),
                Map.entry("connectTimeout", "2s"),
                Map.entry("responseTimeout", "2500"),
                Map.entry("proxyHost", "proxy.example.com"),
                Map.entry("proxyPort", "8080"),
                Map.entry("proxyAuthUsername", "me"),
                Map.entry("proxyAuthPassword", "s3cret"),
                Map.entry("nonProxyHosts", "localhost"),
                Map.entry("allowedHosts", "a.example.com"),
                Map.entry("allowInsecureHttp", "true"));
        PropertyBindingSupport.bindProperties(rig.camel, options, new HashMap<>(given));
        Map<String, Object> read = new HashMap<>();
        PluginHelper.getBeanIntrospection(rig.camel).getProperties(options, read, null);
        assertThat(read)
                .containsEntry("refreshMargin", Duration.ofMinutes(5))
                .containsEntry("expirationMargin", Duration.ofSeconds(30))
                .containsEntry("backgroundRefresh", false)
                .containsEntry("acquireOnStart", true)
                .containsEntry("credentialRetryInterval", Duration.ZERO)
                .containsEntry("responseTimeout", Duration.ofMillis(2_500))
                .containsEntry("reauthorizationDown", true)
                .containsEntry("proxyPort", 8_080)
                .containsEntry("allowInsecureHttp", true)
                .containsKeys(given.keySet().toArray(String[]::new));
        assertThat(options.patience()).isEqualTo(Duration.ofMillis(5_500));
        assertThat(options.hosts().authorities()).isEqualTo(Set.of("a.example.com:1"));
        assertThat(options.clone()).isNotSameAs(options).isInstanceOf(TestConfiguration.class);
    }

    @Test
    void producer_optionsSpoiledAfterTheStart_failsTheExchangeOnly() {
        rig.camel.start();
        TestEndpoint endpoint = rig.camel.getEndpoint("test-auth:status", TestEndpoint.class);
        endpoint.getConfiguration().setPassword(null);
        assertThat(rig.send("test-auth:status").getException())
                .hasMessage("test-auth:default: Option 'password' is missing");
        assertThat(endpoint.getTypes()).isNull();
    }

    @Test
    void accountMapConfigurer_givesAccountsAndSetsNoneAsAWhole() {
        AccountMapConfigurer configurer = new AccountMapConfigurer();
        Map<String, TestConfiguration> accounts = rig.component.getAccounts();
        assertThat(configurer.configure(rig.camel, accounts, "north", "x", true))
                .isFalse();
        assertThat(configurer.getOptionType("north", true)).isEqualTo(AuthConfiguration.class);
        Object north = configurer.getOptionValue(accounts, "north", true);
        assertThat(configurer.getOptionValue(accounts, "north", true))
                .isSameAs(north)
                .isSameAs(accounts.get("north"));
        accounts.putAll(Map.of("south", TestConfiguration.of("s")));
        assertThat(accounts.get("south").getAccount()).isEqualTo("south");
        assertThatThrownBy(() -> accounts.putAll(Map.of("no-name", TestConfiguration.of("s"))))
                .hasMessageContaining("'no-name'");
    }
}
