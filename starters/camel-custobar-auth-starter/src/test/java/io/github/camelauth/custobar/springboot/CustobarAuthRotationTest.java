package io.github.camelauth.custobar.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.simulator.CustobarSimulator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.ContextReloadStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** A password changes in the vault and at Custobar, and the context is reloaded. */
final class CustobarAuthRotationTest {

    private static final String PASSWORD = "password={{vault:password}}";
    private static final String USER = "username=" + CustobarSimulator.DEFAULT_USERNAME;

    private final CustobarSimulator custobar = CustobarSimulator.start();
    private final Map<String, String> vault =
            new ConcurrentHashMap<>(Map.of("password", CustobarSimulator.DEFAULT_PASSWORD));

    @AfterEach
    void stop() {
        custobar.close();
    }

    private ApplicationContextRunner polling(ApplicationContextRunner runner, String hook) {
        return runner.withBean(VaultFunction.BEAN, Map.class, () -> vault)
                .withPropertyValues("camel.main.context-reload-enabled=true")
                .withBean(RouteBuilder.class, () -> Starter.polling(custobar, hook));
    }

    private void changePasswordAndReload(ApplicationContext context) {
        Starter.request(context, "direct:poll");
        custobar.changePassword(CustobarSimulator.DEFAULT_USERNAME, "a newer one");
        custobar.revokeAllTokens();
        vault.put("password", "a newer one");
        CamelContext camel = context.getBean(CamelContext.class);
        ContextReloadStrategy strategy = camel.hasService(ContextReloadStrategy.class);
        strategy.onReload("test");
        assertThat(strategy.getLastError()).isNull();
    }

    private void usesTheNewOne(ApplicationContext context) {
        assertThat(Starter.request(context, "direct:poll")).contains("{");
        assertThat(custobar.tokensCreated()).isEqualTo(2);
        assertThat(AuthContext.of(context.getBean(CamelContext.class)).engine().managers())
                .hasSize(1);
    }

    @Test
    void reload_newPassword_isUsedByTheDefaultAccount() {
        polling(Starter.runner("base-url=" + custobar.baseUrl(), USER, PASSWORD), "custobarAuth")
                .run(context -> {
                    changePasswordAndReload(context);
                    usesTheNewOne(context);
                });
    }

    @Test
    void reload_newPassword_isUsedByANamedAccount() {
        ApplicationContextRunner north =
                Starter.account(Starter.runner(), "north", "base-url=" + custobar.baseUrl(), USER, PASSWORD);
        polling(north, "custobarAuth-north").run(context -> {
            changePasswordAndReload(context);
            usesTheNewOne(context);
        });
    }
}
