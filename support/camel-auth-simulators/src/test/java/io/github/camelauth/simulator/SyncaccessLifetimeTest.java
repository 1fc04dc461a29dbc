package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.TestClient.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checklist 2, 5 and 9. */
final class SyncaccessLifetimeTest {

    private static final Instant NOW = Instant.parse("2022-10-12T09:47:44Z");

    @RegisterExtension
    private final SyncaccessSimulatorExtension extension =
            new SyncaccessSimulatorExtension(SyncaccessSimulator.builder().clock(SimulatorClock.standingAt(NOW)));

    private SyncaccessClient client;

    @BeforeEach
    void setUp(SyncaccessSimulator syncaccess) {
        client = new SyncaccessClient(syncaccess);
    }

    private int status(String token) throws Exception {
        return client.subscribersAs(bearer(token)).status();
    }

    @Test
    void token_until1800Seconds_isAccepted(SyncaccessSimulator syncaccess) throws Exception {
        String token = client.demoToken();

        syncaccess.clock().advance(Duration.ofSeconds(1800));
        assertThat(status(token)).isEqualTo(200);
        syncaccess.clock().advance(Duration.ofMillis(1));
        assertThat(status(token)).isEqualTo(401);
        assertThat(syncaccess.tokens().get(0).expiresAt()).isEqualTo(NOW.plusSeconds(1800));
    }

    @Test
    void lifetime_andWhatIsToldOfIt_areSwitched(SyncaccessSimulator syncaccess) throws Exception {
        syncaccess
                .switches()
                .set(SyncaccessSwitches.TOKEN_LIFETIME, Duration.ofMinutes(1))
                .set(SyncaccessSwitches.EXPIRES_IN_SHORTFALL, Duration.ZERO);

        Reply reply = client.token(SyncaccessClient.demoGrant());

        assertThat(reply.json().path("expires_in").asInt()).isEqualTo(60);
        assertThat(syncaccess.tokens().get(0).expiredAt(NOW.plusSeconds(61))).isTrue();
    }

    @Test
    void oldToken_afterANewOne_staysGood() throws Exception {
        String first = client.demoToken();
        String second = client.demoToken();

        assertThat(first).isNotEqualTo(second);
        assertThat(status(first)).isEqualTo(200);
        assertThat(status(second)).isEqualTo(200);
    }

    @Test
    void tokens_whenTheKeysAreRecycled_dieEarly(SyncaccessSimulator syncaccess) throws Exception {
        String before = syncaccess.provisionToken().value().reveal();

        syncaccess.tokensDie();

        assertThat(status(before)).isEqualTo(401);
        assertThat(status(client.demoToken())).isEqualTo(200);
        assertThat(syncaccess.tokensCreated()).isEqualTo(1);
        assertThat(syncaccess.tokens()).hasSize(2);
    }

    @Test
    void token_afterAChangeOfPassword_staysGood(SyncaccessSimulator syncaccess) throws Exception {
        String token = client.demoToken();

        syncaccess.changePassword(SyncaccessSimulator.DEFAULT_USERNAME, "another-made-up-one");

        assertThat(status(token)).isEqualTo(200);
        assertThat(client.token(SyncaccessClient.demoGrant()).status()).isEqualTo(400);
    }
}
