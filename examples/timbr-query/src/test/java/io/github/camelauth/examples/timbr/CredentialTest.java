package io.github.camelauth.examples.timbr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.TimbrKeyForm;
import io.github.camelauth.simulator.TimbrPlaintext;
import io.github.camelauth.simulator.TimbrSimulator;
import io.github.camelauth.simulator.TimbrSwitches;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The real mode, with each kind of credential. */
@Timeout(60)
final class CredentialTest {

    private static final String NO_TEXT_OF_KEY = "made-up-salt-that-is-no-key";
    private static final String JWT = "made.up.jwt";

    private TimbrSimulator timbr = TimbrSimulator.start();

    @AfterEach
    void close() {
        timbr.close();
    }

    @Test
    void apiKey() {
        String key = timbr.provisionToken().value().reveal();

        assertRows(Map.of("api-key", key), "ApiKey");
        assertThat(timbr.tokenRequests()).isZero();
    }

    @Test
    void authorizationToken() {
        assertRows(Map.of("authorization-token", timbr.bearer()), "ApiKey");
        assertThat(timbr.tokenRequests()).isOne();
    }

    @Test
    void usernameAndPasswordWithAuthKey() {
        Map<String, String> account = userAndPassword();
        account.put("auth-key", TimbrSimulator.DEFAULT_SALT);

        assertRows(account, "ApiKey");
        assertThat(timbr.tokenRequests()).isOne();
    }

    @Test
    void keyThatIsDerived_andCredentialsOfAnotherForm() {
        timbr.close();
        timbr = TimbrSimulator.builder()
                .salt(NO_TEXT_OF_KEY)
                .with(TimbrSwitches.KEY_FORM, TimbrKeyForm.SHA256)
                .with(TimbrSwitches.PLAINTEXT, TimbrPlaintext.SLASH)
                .start();
        Map<String, String> account = userAndPassword();
        account.putAll(Map.of("auth-key", NO_TEXT_OF_KEY, "key-derivation", "sha256", "credentials-format", "slash"));

        assertRows(account, "ApiKey");
    }

    @Test
    void loginAtThePlatform() {
        Map<String, String> account = userAndPassword();
        account.put("token-source", "platform");

        assertRows(account, "ApiKey");
        assertThat(timbr.tokenRequests()).isZero();
        assertThat(timbr.counters().requests(timbr.tokenPagePath())).isOne();
    }

    @Test
    void jwt() {
        timbr.switches().set(TimbrSwitches.JWT, true);
        timbr.acceptJwt(JWT, Duration.ofHours(1));

        assertRows(Map.of("access-token", JWT), "");
    }

    private static Map<String, String> userAndPassword() {
        return new HashMap<>(
                Map.of("username", TimbrSimulator.DEFAULT_USERNAME, "password", TimbrSimulator.DEFAULT_PASSWORD));
    }

    private void assertRows(Map<String, String> credential, String type) {
        Map<String, String> settings = new HashMap<>(credential);
        settings.put("base-url", timbr.baseUrl());
        settings.put("ontology", TimbrSimulator.DEFAULT_ONTOLOGY);
        Run run = Run.with(settings);

        assertThat(run.output())
                .contains("real: your Timbr deployment", "Query 1: 2 rows", "customer_id", "1001", "Ada", ", " + type)
                .doesNotContain("Query 2", "ERROR", TimbrSimulator.DEFAULT_PASSWORD)
                .doesNotContainPattern("tk_[0-9a-f]{8}");
        credential.forEach((name, secret) -> {
            if (name.matches("api-key|authorization-token|auth-key|access-token")) {
                assertThat(run.output()).doesNotContain(secret);
            }
        });
        assertThat(run.status()).isZero();
    }
}
