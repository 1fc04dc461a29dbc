package io.github.camelauth.custobar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.simulator.CustobarSimulator;
import io.github.camelauth.simulator.Fault;
import io.github.camelauth.simulator.RequestRecord;
import io.github.camelauth.testsupport.LogCapture;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.InvalidCredentialException;
import io.github.camelauth.token.ReauthorizationRequiredException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.spi.PropertiesReload;
import org.apache.camel.util.OrderedLocationProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A secret changes in the vault and at Custobar, and the context is reloaded. */
@Timeout(120)
final class CustobarRotationTest {

    private static final String NORTH = "north@example.com";
    private static final String OLD = CustobarSimulator.DEFAULT_PASSWORD;
    private static final String NEW = "a newer password";

    private final CustobarSimulator custobar =
            CustobarApp.simulator().otherUser(NORTH, OLD).start();
    private final Vault vault = new Vault().put("password", OLD).put("north", OLD);
    private final String data = custobar.baseUrl() + custobar.retrievePath();
    private final TestApp app = vault.in(CustobarApp.bare(custobar)
            .options("scopes", custobar.retrievePath(), "username", CustobarSimulator.DEFAULT_USERNAME));

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        app.close();
        custobar.close();
    }

    private TestApp withPassword() {
        return app.option("password", "{{vault:password}}");
    }

    private TestApp withNorth() {
        return app.options(
                        "accounts.north.base-url",
                        custobar.baseUrl(),
                        "accounts[north].username",
                        NORTH,
                        "accounts[north].password",
                        "{{vault:north}}",
                        "accounts.north.scopes",
                        custobar.retrievePath())
                .routes(routes -> {
                    routes.from("direct:north").to(data + "?httpClientConfigurer=#custobarAuth-north");
                    routes.from("direct:northEndpoint")
                            .to("custobar-auth:authenticate?account=north")
                            .to(data);
                    routes.from("direct:northProcessor")
                            .process("custobarAuthProcessor-north")
                            .to(data);
                });
    }

    private void change(String user, String secret) {
        custobar.changePassword(user, NEW);
        vault.put(secret, NEW);
    }

    private void changePassword() {
        change(CustobarSimulator.DEFAULT_USERNAME, "password");
    }

    private int managers() {
        return AuthContext.of(app.context()).engine().managers().size();
    }

    private Map<String, Object> health(String account) {
        HealthCheck.Result result = HealthCheckHelper.invoke(
                        app.context(), "camel-auth:custobar-auth:" + account, Map.of())
                .orElseThrow();
        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        return result.getDetails();
    }

    private long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains("(" + app.context().getName() + ")"))
                .filter(thread -> thread.getName().contains("camel-auth-tick")
                        || thread.getName().contains("custobar-auth-events"))
                .count();
    }

    private void poll(String uri) {
        assertThat(app.result(uri, String.class)).contains("{");
    }

    @Test
    void reload_newPassword_adoptsTheTokenAndRenewsItWithThatPassword() {
        withPassword().start();
        poll("direct:poll");
        changePassword();
        Vault.reload(app);
        await().untilAsserted(() -> assertThat(app.status()).containsEntry("state", "FRESH"));
        poll("direct:poll");
        poll("direct:authenticate");
        assertThat(custobar.tokensCreated()).isOne();

        custobar.revokeAllTokens();
        poll("direct:poll");
        assertThat(custobar.tokensCreated()).isEqualTo(2);
        assertThat(CustobarApp.mints(custobar))
                .extracting(RequestRecord::status)
                .doesNotContain(401);
        assertThat(health("default")).containsEntry("tokens", 1).containsEntry("tokens.fresh", 1);
        assertThat(managers()).isOne();
    }

    @Test
    void reload_newPasswordOfANamedAccount_isUsedByHookEndpointAndProcessor() {
        withPassword();
        withNorth().start();
        poll("direct:north");
        change(NORTH, "north");
        Vault.reload(app);
        for (String uri : List.of("direct:north", "direct:northEndpoint", "direct:northProcessor")) {
            app.send("custobar-auth:refresh?account=north");
            poll(uri);
        }
        assertThat(CustobarApp.mints(custobar))
                .extracting(RequestRecord::status)
                .doesNotContain(401);
        assertThat(health("north")).containsEntry("tokens", 1);
        assertThat(managers()).isEqualTo(2);
    }

    @Test
    void reload_placeholderInAnEndpointUri_isResolvedAgain() {
        String options = "?account=default&password={{vault:password}}";
        app.option("password", "the default account's, which nothing uses")
                .routes(routes -> routes.from("direct:own")
                        .to("custobar-auth:refresh" + options)
                        .to("custobar-auth:authenticate" + options)
                        .to(data))
                .start();
        poll("direct:own");
        changePassword();
        Vault.reload(app);
        poll("direct:own");
        assertThat(CustobarApp.mints(custobar)).hasSize(2).allMatch(mint -> mint.status() < 300);
        assertThat(managers()).isEqualTo(2);
    }

    @Test
    void reload_newProvisionedToken_isSentFromThenOn() {
        String first = custobar.provisionToken().value().reveal();
        String second = custobar.provisionToken().value().reveal();
        vault.put("token", first);
        try (TestApp fixed = vault.in(CustobarApp.bare(custobar).option("access-token", "{{vault:token}}"))
                .start()) {
            fixed.result("direct:poll", String.class);
            vault.put("token", second);
            Vault.reload(fixed);
            fixed.result("direct:poll", String.class);
            assertThat(custobar.journal().to(custobar.retrievePath()))
                    .extracting(request -> request.header("Authorization").orElseThrow())
                    .containsExactly("Bearer " + first, "Bearer " + second);
        }
    }

    @Test
    void reload_afterARefusedPassword_asksAgain() {
        custobar.changePassword(CustobarSimulator.DEFAULT_USERNAME, NEW);
        withPassword().start();
        assertThat(app.authFailure("direct:poll")).isInstanceOf(InvalidCredentialException.class);
        assertThat(app.authFailure("direct:poll")).isInstanceOf(InvalidCredentialException.class);
        assertThat(CustobarApp.mints(custobar)).hasSize(1);
        vault.put("password", NEW);
        Vault.reload(app);
        poll("direct:poll");
        assertThat(CustobarApp.mints(custobar)).hasSize(2);
        health("default");
    }

    /** A person supplies the next code without a restart. */
    @Test
    void reload_freshVerificationCode_createsTheNextToken() {
        custobar.changeTotpSecret(CustobarSimulator.DEFAULT_USERNAME, Optional.of(CustobarApp.SECRET_KEY));
        vault.put("code", custobar.currentTotpCode());
        withPassword().option("verification-code", "{{vault:code}}").start();
        poll("direct:poll");
        CustobarApp.advance(custobar, app, Duration.ofHours(9));
        assertThat(app.authFailure("direct:poll")).isInstanceOf(ReauthorizationRequiredException.class);
        vault.put("code", custobar.currentTotpCode());
        Vault.reload(app);
        poll("direct:poll");
        assertThat(custobar.tokensCreated()).isEqualTo(2);
        assertThat(managers()).isOne();
    }

    @Test
    void reload_routesFail_theNewPasswordHoldsAllTheSame() {
        withPassword().routes(routes -> routes.from("timer:{{vault:name}}?repeatCount=1&period={{vault:period}}")
                .to("mock:ticks"));
        vault.put("name", "tick").put("period", "1000");
        app.start();
        poll("direct:poll");
        changePassword();
        custobar.revokeAllTokens();
        vault.put("period", "no number");
        assertThatThrownBy(() -> Vault.reload(app)).hasMessage("The reload failed");
        vault.put("period", "1000");
        Vault.reload(app);
        poll("direct:poll");
        assertThat(custobar.tokensCreated()).isEqualTo(2);
        assertThat(managers()).isOne();
    }

    @Test
    void reload_messagesInFlight_allArrive() {
        withPassword().start();
        CountDownLatch held = new CountDownLatch(1);
        custobar.failAt(CustobarApp.TOKENS, Fault.heldUntil(held));
        List<CompletableFuture<Exchange>> sent = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> app.send("direct:poll")))
                .limit(3)
                .toList();
        await().until(() -> custobar.maxConcurrentTokenRequests() == 1
                && app.context().getInflightRepository().size() == 3);
        vault.put("password", NEW);
        CompletableFuture<Void> reload = CompletableFuture.runAsync(() -> Vault.reload(app));
        held.countDown();
        reload.join();
        assertThat(sent)
                .allSatisfy(message -> assertThat(message.join().getException()).isNull());
        assertThat(custobar.tokensCreated()).isOne();
        poll("direct:poll");
        assertThat(custobar.tokensCreated()).isOne();
    }

    @Test
    void reload_manyTimes_leavesOneTokenAndNoThread() {
        withPassword().start();
        poll("direct:poll");
        long threads = threads();
        for (int i = 0; i < 5; i++) {
            vault.put("password", "password number " + i);
            Vault.reload(app);
            poll("direct:poll");
        }
        assertThat(managers()).isOne();
        assertThat(custobar.tokensCreated()).isOne();
        await().until(() -> threads() == threads);
    }

    @Test
    void reload_nothingChanged_keepsTheVeryManager() {
        withPassword().start();
        poll("direct:poll");
        Object before =
                AuthContext.of(app.context()).engine().managers().iterator().next();
        Vault.reload(app);
        poll("direct:poll");
        assertThat(AuthContext.of(app.context()).engine().managers()).first().isSameAs(before);
    }

    @Test
    void reload_secretGone_goesOnWithTheOldOneAndSaysSo() {
        withPassword().start();
        vault.remove("password");
        try (LogCapture log = new LogCapture()) {
            Vault.reload(app);
            assertThat(log.ours(Level.ERROR))
                    .anyMatch(line -> line.contains("custobar-auth:default") && line.contains("Option 'password'"));
            assertThat(log.all()).noneMatch(line -> line.contains(OLD));
        }
        poll("direct:poll");
        changePassword();
        custobar.revokeAllTokens();
        Vault.reload(app);
        poll("direct:poll");
    }

    @Test
    void reload_propertiesFileWithAnotherPassword_usesIt() throws IOException {
        Path file = folder.resolve("application.properties");
        Files.writeString(file, "camel.component.custobar-auth.password=" + OLD);
        app.propertiesFile(file).start();
        poll("direct:poll");
        custobar.changePassword(CustobarSimulator.DEFAULT_USERNAME, NEW);
        custobar.revokeAllTokens();
        Files.writeString(file, "camel.component.custobar-auth.password=" + NEW);
        Vault.reload(app);
        poll("direct:poll");
        assertThat(managers()).isOne();
    }

    /** What {@code camel run --dev} does: Camel makes the component anew, with the changed options alone. */
    @Test
    void liveReload_ofOneOption_keepsTheOthers() throws Exception {
        Path file = folder.resolve("application.properties");
        Files.writeString(file, "camel.component.custobar-auth.password=" + OLD);
        app.propertiesFile(file).start();
        poll("direct:poll");
        custobar.changePassword(CustobarSimulator.DEFAULT_USERNAME, NEW);
        custobar.revokeAllTokens();
        Files.writeString(file, "camel.component.custobar-auth.password=" + NEW);
        app.context().getPropertiesComponent().reloadProperties("file:" + file);
        Properties changed = new Properties();
        changed.setProperty("camel.component.custobar-auth.password", NEW);
        OrderedLocationProperties located = new OrderedLocationProperties();
        located.putAll("file:" + file, changed);
        app.context().hasService(PropertiesReload.class).onReload("file:" + file, located);
        app.context().getRouteController().reloadAllRoutes();
        poll("direct:poll");
        assertThat(custobar.tokensCreated()).isEqualTo(2);
        assertThat(managers()).isOne();
    }
}
