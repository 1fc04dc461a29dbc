package io.github.camelauth.camel;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.github.camelauth.testing.LogCapture;
import io.github.camelauth.token.engine.TokenManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.impl.event.CamelContextReloadedEvent;
import org.apache.camel.support.DefaultContextReloadStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The context is reloaded after options were written anew. */
@Timeout(60)
final class ContextReloadTest {

    private final CamelRig rig = new CamelRig();
    private final Map<String, Object> written = new HashMap<>(Map.of("password", "first"));
    private final DefaultContextReloadStrategy reload = new DefaultContextReloadStrategy();

    @BeforeEach
    void configure() throws Exception {
        rig.component.optionsWrittenIn(() -> written);
        rig.camel.addService(reload);
        rig.routes(routes -> routes.from("direct:in").to("test-auth:authenticate"));
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private void reload() {
        reload.onReload("test");
        assertThat(reload.getLastError()).isNull();
    }

    private TokenManager onlyManager() {
        assertThat(AuthContext.of(rig.camel).engine().managers()).hasSize(1);
        return AuthContext.of(rig.camel).engine().managers().iterator().next();
    }

    @Test
    void reload_nothingWrittenAnew_changesNothing() {
        TestConfiguration configuration = rig.component.getConfiguration();
        rig.send("direct:in");
        TokenManager manager = onlyManager();
        reload();
        rig.send("direct:in");
        assertThat(rig.component.getConfiguration()).isSameAs(configuration);
        assertThat(onlyManager()).isSameAs(manager);
    }

    @Test
    void reload_optionWrittenAnew_isOfAConfigurationOfItsOwn() {
        TestConfiguration before = rig.component.getConfiguration();
        rig.send("direct:in");
        TokenManager manager = onlyManager();
        written.put("password", "second");
        reload();
        rig.send("direct:in");
        assertThat(rig.component.getConfiguration().getPassword()).isEqualTo("second");
        assertThat(rig.component.getConfiguration().getUsername()).isEqualTo("user");
        assertThat(before.getPassword()).isNotEqualTo("second");
        assertThat(onlyManager()).isNotSameAs(manager);
        assertThat(rig.client.requests()).isOne();
    }

    @Test
    void reload_noRoute_isHeardOfAllTheSame() throws Exception {
        rig.camel.getRouteController().stopAllRoutes();
        rig.camel.getRouteController().removeAllRoutes();
        written.put("password", "second");
        reload();
        assertThat(rig.component.getConfiguration().getPassword()).isEqualTo("second");
    }

    @Test
    void reload_optionThatCannotBe_keepsTheAccountAndTellsNoValue() {
        written.put("password", "s3cret-second");
        written.put("connectTimeout", "s3cret-not-a-duration");
        try (LogCapture log = new LogCapture()) {
            reload();
            assertThat(log.at(Level.ERROR))
                    .anyMatch(line -> line.contains("test-auth:default") && line.contains("'connectTimeout'"))
                    .noneMatch(line -> line.contains("s3cret"));
        }
        assertThat(rig.component.getConfiguration().getPassword()).isNotEqualTo("s3cret-second");
        written.put("connectTimeout", "3s");
        reload();
        assertThat(rig.component.getConfiguration().getPassword()).isEqualTo("s3cret-second");
    }

    @Test
    void reload_optionsCannotBeRead_keepsTheAccounts() {
        rig.component.optionsWrittenIn(() -> written);
        written.put("password", null);
        reload();
        assertThat(rig.component.getConfiguration().getPassword()).isNotNull();
        assertThat(rig.send("direct:in").getException()).isNull();
    }

    @Test
    void reload_newAccount_isThere() {
        written.put("accounts.west.username", "w");
        written.put("accounts[west].password", "p");
        reload();
        assertThat(rig.component.getAccounts()).containsOnlyKeys("west");
        assertThat(rig.send("test-auth:token?account=west").getException()).isNull();
    }

    @Test
    void reload_processorOfItsOwnOptions_keepsItsToken() throws Exception {
        TestConfiguration own = TestConfiguration.of("own");
        rig.routes(routes -> routes.from("direct:own").process(TestProcessor.of(own)));
        rig.send("direct:own");
        rig.send("direct:in");
        reload();
        rig.send("direct:own");
        assertThat(AuthContext.of(rig.camel).engine().managers()).hasSize(2);
        assertThat(rig.client.requests()).isEqualTo(2);
    }

    @Test
    void reload_endpointInterceptedByCamel_keepsItsToken() throws Exception {
        rig.camel.getRouteController().removeAllRoutes();
        rig.routes(routes -> {
            routes.interceptSendToEndpoint("test-auth:token*").to("mock:seen");
            routes.from("direct:own").to("test-auth:token?account=default&username=other");
        });
        reload();
        assertThat(rig.send("direct:own").getException()).isNull();
        AuthContext context = AuthContext.of(rig.camel);
        List<TokenManager> before = List.copyOf(context.engine().managers());
        rig.camel.getManagementStrategy().notify(new CamelContextReloadedEvent(rig.camel, "test"));
        assertThat(context.engine().managers()).hasSize(2).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void component_removed_takesItsTokensAlong() {
        rig.send("direct:in");
        AuthContext context = AuthContext.of(rig.camel);
        rig.camel.removeComponent("test-auth");
        assertThat(context.engine().managers()).isEmpty();
        assertThat(context.lasting()).isEmpty();
        assertThat(rig.camel.getManagementStrategy().getEventNotifiers()).noneMatch(ReloadListener.class::isInstance);
    }
}
