package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.CheckfrontClient.STAFF;
import static io.github.camelauth.simulator.CheckfrontClient.TOKEN;
import static io.github.camelauth.simulator.CheckfrontClient.error;
import static io.github.camelauth.simulator.CheckfrontClient.refreshForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Checklist 4, 9 and 10. */
@ExtendWith(CheckfrontSimulatorExtension.class)
final class CheckfrontRotationTest {

    private CheckfrontSimulator checkfront;
    private CheckfrontClient client;
    private JsonNode pair;

    @BeforeEach
    void setUp(CheckfrontSimulator started) throws Exception {
        checkfront = started;
        client = new CheckfrontClient(started);
        pair = client.exchange().json();
    }

    @Test
    void refresh_byDefault_endsThePairBeforeIt() throws Exception {
        Reply reply = client.refresh(pair);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("access_token")).isNotEqualTo(pair.path("access_token"));
        assertThat(reply.json().path("refresh_token")).isNotEqualTo(pair.path("refresh_token"));
        assertThat(error(client.bookings(pair))).isEqualTo("401 invalid_grant");
        assertThat(client.bookings(reply.json()).status()).isEqualTo(200);
        assertThat(checkfront.refreshes()).isEqualTo(1);
        assertThat(checkfront.refreshTokensReused()).isZero();
        assertThat(checkfront.pairs()).hasSize(2);
        assertThat(checkfront.pairs().get(0).grant())
                .isEqualTo(checkfront.pairs().get(1).grant());
    }

    @Test
    void refreshToken_usedTwice_isRefusedAndCounted() throws Exception {
        JsonNode next = client.refresh(pair).json();

        assertThat(error(client.refresh(pair))).isEqualTo("400 invalid_grant");
        assertThat(checkfront.refreshTokensReused()).isEqualTo(1);
        assertThat(checkfront.refreshes()).isEqualTo(1);
        assertThat(client.refresh(next).status()).isEqualTo(200);
        assertThat(client.get(ObservedHandler.COUNTERS_PATH)
                        .json()
                        .path("refreshTokensReused")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void reuse_whenSwitched_endsTheWholeGrant() throws Exception {
        checkfront.switches().set(CheckfrontSwitches.REUSE_ENDS_GRANT, true);
        JsonNode next = client.refresh(pair).json();
        client.refresh(pair);

        assertThat(client.bookings(next).status()).isEqualTo(401);
        assertThat(error(client.refresh(next))).isEqualTo("400 invalid_grant");
    }

    @Test
    void reuse_withinASwitchedGrace_givesTheSamePair() throws Exception {
        checkfront.switches().set(CheckfrontSwitches.REFRESH_GRACE, Duration.ofSeconds(30));
        JsonNode next = client.refresh(pair).json();

        assertThat(client.refresh(pair).json()).isEqualTo(next);
        checkfront.clock().advance(Duration.ofSeconds(30));
        assertThat(error(client.refresh(pair))).isEqualTo("400 invalid_grant");
    }

    @Test
    void answer_lostAfterRotation_losesTheGrant() {
        checkfront.failAt(TOKEN, Fault.lostResponse());

        assertThatThrownBy(() -> client.refresh(pair)).isInstanceOf(IOException.class);

        OAuthTokenPair lost = checkfront.newestPair(STAFF).orElseThrow();
        assertThat(lost.refreshToken().reveal())
                .isNotEqualTo(pair.path("refresh_token").asText());
        assertThat(checkfront.refreshes()).isEqualTo(1);
        assertThat(checkfront.pairs().get(0).refreshGoodAt(checkfront.clock().instant()))
                .isFalse();
    }

    @Test
    void accessToken_after14000Seconds_isExpired() throws Exception {
        checkfront.clock().advance(Duration.ofSeconds(13_990));
        assertThat(client.bookings(pair).status()).isEqualTo(200);
        checkfront.clock().advance(Duration.ofSeconds(10));

        Reply reply = client.bookings(pair);

        assertThat(error(reply)).isEqualTo("401 invalid_grant");
        assertThat(reply.json().path("error_description").asText()).contains("expired");
        assertThat(client.refresh(pair).status()).isEqualTo(200);
    }

    @Test
    void refreshToken_after14IdleDays_isDead() throws Exception {
        checkfront.clock().advance(Duration.ofDays(13));
        JsonNode next = client.refresh(pair).json();
        checkfront.clock().advance(Duration.ofDays(13));
        JsonNode third = client.refresh(next).json();
        checkfront.clock().advance(Duration.ofDays(14));

        Reply reply = client.refresh(third);

        assertThat(error(reply)).isEqualTo("400 invalid_grant");
        assertThat(reply.json().path("error_description").asText()).contains("expired");
        assertThat(checkfront.refreshTokensReused()).isZero();
    }

    @Test
    void refresh_whenSwitched_keepsOrHidesTheRefreshToken() throws Exception {
        checkfront.switches().set(CheckfrontSwitches.REFRESH, CheckfrontRefresh.SAME_REFRESH_TOKEN);
        Reply kept = client.refresh(pair);
        assertThat(kept.json().has("refresh_token")).isFalse();
        assertThat(client.bookings(pair).status()).isEqualTo(401);
        assertThat(client.bookings(kept.json()).status()).isEqualTo(200);

        checkfront.switches().set(CheckfrontSwitches.REFRESH, CheckfrontRefresh.UNTOLD);
        Reply untold = client.refresh(pair);
        assertThat(untold.json().has("refresh_token")).isFalse();
        assertThat(error(client.refresh(pair))).isEqualTo("400 invalid_grant");
    }

    @Test
    void refresh_fiftyTimesAtOnce_isGrantedOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            List<Future<Reply>> replies = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                replies.add(threads.submit(() -> client.refresh(pair)));
            }
            int granted = 0;
            for (Future<Reply> reply : replies) {
                granted += reply.get().status() == 200 ? 1 : 0;
            }
            assertThat(granted).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(checkfront.refreshes()).isEqualTo(1);
        assertThat(checkfront.refreshTokensReused()).isEqualTo(49);
        assertThat(checkfront.tokenRequests()).isEqualTo(51);
        assertThat(checkfront.maxConcurrentTokenRequests()).isPositive();
    }

    @Test
    void grant_revoked_endsCodesAndTokens() throws Exception {
        String code = checkfront.issueCode(STAFF, CheckfrontClient.REDIRECT);
        checkfront.revokeGrant(STAFF);

        assertThat(error(client.bookings(pair))).isEqualTo("401 invalid_grant");
        assertThat(error(client.refresh(pair))).isEqualTo("400 invalid_grant");
        assertThat(error(client.token(CheckfrontClient.codeForm(code)))).isEqualTo("400 invalid_grant");
        assertThat(client.exchange().status()).isEqualTo(200);
    }

    @Test
    void accessTokens_ended_canBeRefreshed() throws Exception {
        checkfront.accessTokensDie();

        assertThat(error(client.bookings(pair))).isEqualTo("401 invalid_grant");
        assertThat(client.refresh(pair).status()).isEqualTo(200);
    }

    @Test
    void tokens_transposed_areRefused() throws Exception {
        assertThat(error(client.bookings(pair.path("refresh_token").asText()))).isEqualTo("401 invalid_grant");
        assertThat(error(client.token(refreshForm(pair.path("access_token").asText()))))
                .isEqualTo("400 invalid_grant");
    }

    @Test
    void pair_provisioned_isGoodAndNotCounted() throws Exception {
        OAuthTokenPair provisioned = checkfront.provisionPair("grace");

        assertThat(client.bookings(provisioned.accessToken().reveal()).status()).isEqualTo(200);
        assertThat(client.token(refreshForm(provisioned.refreshToken().reveal()))
                        .status())
                .isEqualTo(200);
        assertThat(checkfront.exchanges()).isEqualTo(1);
        assertThat(provisioned.toString())
                .contains("grace")
                .doesNotContain(provisioned.refreshToken().reveal());
    }
}
