package io.github.camelauth.custobar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelauth.simulator.CustobarSimulator;
import io.github.camelauth.simulator.CustobarSwitches;
import io.github.camelauth.simulator.Fault;
import io.github.camelauth.store.FileTokenStore;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.InvalidCredentialException;
import io.github.camelauth.token.MalformedTokenResponseException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the vendor refuses, answers that are none, and stores that cannot be used. */
final class CustobarRefusalTest {

    private CustobarSimulator custobar = CustobarApp.simulator().start();
    private TestApp app;

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        app.close();
        custobar.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void wrongPassword_isTriedOnceHoweverManyMessages(int status) {
        custobar.switches().set(CustobarSwitches.BAD_CREDENTIALS_STATUS, status);
        custobar.changePassword(CustobarSimulator.DEFAULT_USERNAME, "another one");
        app = CustobarApp.scoped(custobar).start();
        for (int minute = 0; minute < 60; minute++) {
            assertRefused("'password'");
            CustobarApp.advance(custobar, app, Duration.ofMinutes(1));
        }
        assertThat(CustobarApp.mints(custobar)).hasSize(1);
        assertThat(app.status().get("lastError").toString()).contains("HTTP " + status);
    }

    @Test
    void redirectToALoginPage_isTriedOnce() {
        custobar.failAlwaysAt("/api/access-tokens/", Fault.answer(302, "text/html", "<html>Log in</html>"));
        app = CustobarApp.scoped(custobar).start();
        for (int minute = 0; minute < 60; minute++) {
            assertRefused("'baseUrl'");
            CustobarApp.advance(custobar, app, Duration.ofMinutes(1));
        }
        assertThat(CustobarApp.mints(custobar)).hasSize(1);
    }

    @Test
    void missingSecondFactor_isNamedInTheFailure() {
        withTwoFactor();
        app = CustobarApp.scoped(custobar).start();
        assertRefused("'secretKey'");
        assertThat(CustobarApp.mints(custobar)).hasSize(1);
    }

    @Test
    void wrongSecretKey_isTriedOnce() {
        withTwoFactor();
        app = CustobarApp.scoped(custobar)
                .option("secretKey", "GEZDGNBVGY3TQOJQ")
                .start();
        assertRefused("clock");
        CustobarApp.advance(custobar, app, Duration.ofHours(1));
        assertRefused("clock");
        assertThat(CustobarApp.mints(custobar)).hasSize(1);
    }

    @Test
    void wrongPassword_overARestartWithADurableStore_isRememberedUntilItChanges() {
        custobar.changePassword(CustobarSimulator.DEFAULT_USERNAME, "another one");
        for (int run = 0; run < 3; run++) {
            app = durable().start();
            assertRefused("'password'");
            app.close();
            custobar.clock().advance(Duration.ofMinutes(20));
        }
        assertThat(CustobarApp.mints(custobar)).hasSize(1);
        app = durable().option("password", "another one").start();
        app.result("direct:poll", String.class);
        assertThat(CustobarApp.mints(custobar)).hasSize(2);
    }

    @Test
    void wrongPassword_withAcquireOnStart_failsTheStart() {
        custobar.changePassword(CustobarSimulator.DEFAULT_USERNAME, "another one");
        app = CustobarApp.scoped(custobar).option("acquireOnStart", "true");
        assertThatThrownBy(app::start).rootCause().isInstanceOf(InvalidCredentialException.class);
    }

    static Stream<Arguments> answersThatAreNone() {
        String noToken = "{\"access_token\": {\"id\": \"x\"}}";
        String split = "{\"access_token\": {\"id\": \"x\", \"token\": \"a\\r\\nX-Injected: 1\"}}";
        return Stream.of(
                Arguments.of(Fault.loginPage(), "web page"),
                Arguments.of(Fault.garbageBody(), "no JSON object"),
                Arguments.of(Fault.truncatedBody(), "cut off"),
                Arguments.of(Fault.oversizedBody(1024 * 1024), "too large"),
                Arguments.of(Fault.answer(200, "application/json", "[]"), "no JSON object"),
                Arguments.of(Fault.answer(200, "application/json", ""), "no JSON object"),
                Arguments.of(Fault.answer(200, "application/json", "{}"), "'access_token'"),
                Arguments.of(Fault.answer(200, "application/json", noToken), "'token'"),
                Arguments.of(Fault.answer(200, "application/json", split), "'token'"),
                Arguments.of(Fault.answer(200, "application/json", "[".repeat(5000)), "no JSON object"));
    }

    @ParameterizedTest
    @MethodSource("answersThatAreNone")
    void answer_thatIsNoToken_isCalledMalformed(Fault fault, String named) {
        custobar.failAt(CustobarApp.TOKENS, fault);
        app = CustobarApp.scoped(custobar).start();
        assertThat(app.authFailure("direct:poll"))
                .isInstanceOf(MalformedTokenResponseException.class)
                .hasMessageContaining("custobar-auth:default")
                .hasMessageContaining(named);
    }

    @Test
    void integration_thatIsAnsweredWithoutAnId_isCalledMalformed() {
        custobar.failAt("/api/integrations/", Fault.answer(200, "application/json", "{}"));
        app = CustobarApp.scoped(custobar).option("integrationName", "Polls").start();
        assertThat(app.authFailure("direct:poll"))
                .isInstanceOf(MalformedTokenResponseException.class)
                .hasMessageContaining("'integration.id'");
        assertThat(CustobarApp.mints(custobar)).isEmpty();
    }

    @Test
    void answer_withStatus201AndMoreFields_isATokenToo() {
        custobar.switches()
                .set(CustobarSwitches.CREATE_STATUS, 201)
                .set(CustobarSwitches.THIRD_GENERATION_FIELDS, true)
                .set(CustobarSwitches.LOWER_CASE_NAMES, true);
        app = CustobarApp.scoped(custobar).start();
        app.result("direct:poll", String.class);
    }

    @Test
    void store_whoseDirectoryCannotBeMade_failsBeforeAnythingIsAsked() throws Exception {
        Files.writeString(folder.resolve("tokens"), "a file, not a directory");
        app = durable().start();
        assertStoreNamed("directory");
    }

    @Test
    void store_withAnotherKey_failsBeforeAnythingIsAsked() throws Exception {
        app = durable().start();
        app.result("direct:poll", String.class);
        app.close();
        custobar.journal().clear();
        FileTokenStore elsewhere = CustobarApp.store(custobar, folder.resolve("other"));
        elsewhere.verify();
        Files.copy(folder.resolve("other/key.json"), folder.resolve("key.json"), StandardCopyOption.REPLACE_EXISTING);
        app = durable().start();
        assertStoreNamed("keyFile");
    }

    private void assertStoreNamed(String property) {
        assertThat(app.authFailure("direct:poll")).hasMessageContaining(property);
        assertThat(custobar.journal().all()).isEmpty();
    }

    private void assertRefused(String advice) {
        assertThat(app.authFailure("direct:poll"))
                .isInstanceOf(InvalidCredentialException.class)
                .hasMessageContaining("custobar-auth:default")
                .hasMessageContaining(advice)
                .hasMessageNotContaining(CustobarSimulator.DEFAULT_PASSWORD);
    }

    private TestApp durable() {
        return CustobarApp.scoped(custobar).bean("store", CustobarApp.store(custobar, folder));
    }

    private void withTwoFactor() {
        custobar.close();
        custobar = CustobarApp.simulator().totpSecret(CustobarApp.SECRET_KEY).start();
    }
}
