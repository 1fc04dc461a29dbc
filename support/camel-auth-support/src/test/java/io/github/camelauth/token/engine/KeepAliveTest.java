package io.github.camelauth.token.engine;

import static io.github.camelauth.event.TokenEventType.EXPIRING;
import static io.github.camelauth.event.TokenEventType.REAUTHORIZATION_REQUIRED;
import static io.github.camelauth.token.engine.TestTokens.rotated;
import static io.github.camelauth.token.engine.TestTokens.unavailable;
import static io.github.camelauth.token.engine.TokenRig.valueOf;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.github.camelauth.event.TokenEvent;
import io.github.camelauth.testing.LogCapture;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.ReauthorizationRequiredException;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.TokenState;
import io.github.camelauth.token.store.TokenRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A refresh token of 14 days that no message uses. */
final class KeepAliveTest {

    private static final Duration LIFE = Duration.ofDays(14);

    private final TokenRig rig = new TokenRig();

    private void authorized() {
        rig.store.durable = true;
        rig.client.answering(request -> rotated("token-" + rig.requests(), request.now(), "refresh-" + rig.requests()));
        rig.start().manager.await();
    }

    private void idleDays(int days) {
        for (int minute = 0; minute < days * 24 * 60; minute += 10) {
            rig.time.advance(Duration.ofMinutes(10));
        }
    }

    private void failing() {
        rig.client.answering(request -> {
            throw unavailable();
        });
    }

    private List<TokenEvent> warnings() {
        return rig.events.stream().filter(event -> event.type() == EXPIRING).toList();
    }

    private Duration sinceStart() {
        return Duration.between(VirtualTime.START, rig.time.instant());
    }

    @Test
    void tick_sixtyIdleDays_keepTheGrantAliveByOneRequestEachSixToSevenDays() {
        authorized();
        idleDays(60);

        assertThat(rig.requests() - 1).isBetween(8, 10);
        assertThat(rig.stored().refreshExpiresAt()).isAfter(rig.time.instant().plus(Duration.ofDays(7)));
        assertThat(rig.client.requests.subList(1, rig.requests()))
                .allSatisfy(request -> assertThat(request.current().refreshExpiresAt())
                        .isAfter(request.now().plus(Duration.ofDays(6))));
        assertThat(warnings()).isEmpty();
        assertThat(valueOf(rig.manager.await())).isEqualTo("token-" + rig.requests());
    }

    @Test
    void tick_accountsOfOneDay_renewAtDifferentTimes() {
        TokenRecord record = record(VirtualTime.START, VirtualTime.START);

        assertThat(GrantLife.of(record, 0).renewAt()).isEqualTo(after(0.4));
        assertThat(GrantLife.of(record, 1).renewAt()).isEqualTo(after(0.5));
        assertThat(GrantLife.of(record, 0).warnAt()).isEqualTo(after(0.7));
        assertThat(GrantLife.of(record, 0).pause()).isEqualTo(LIFE.toMillis() / 100);
    }

    private static long after(double share) {
        return VirtualTime.START.toEpochMilli() + (long) (LIFE.toMillis() * share);
    }

    @Test
    void of_aRecordThatNamesNoBeginning_countsFromItsToken() {
        assertThat(GrantLife.of(record(VirtualTime.START, null), 0).renewAt()).isEqualTo(after(0.4));
        assertThat(GrantLife.of(record(null, null), 0)).isEqualTo(GrantLife.UNLIMITED);
        assertThat(GrantLife.of(TokenRecord.NONE, 0)).isEqualTo(GrantLife.UNLIMITED);
    }

    @Test
    void of_aTokenIssuedSinceThen_isNotRenewedAgain() {
        Instant renewed = VirtualTime.START.plus(LIFE.dividedBy(2));

        assertThat(GrantLife.of(record(renewed, VirtualTime.START), 0).renewAt())
                .isEqualTo(Long.MAX_VALUE);
    }

    private static TokenRecord record(Instant tokenIssuedAt, Instant grantIssuedAt) {
        Instant end = VirtualTime.START.plus(Duration.ofMinutes(30));
        return new TokenRecord(
                1,
                1,
                new AccessToken(Secret.of("token"), "Bearer", tokenIssuedAt, end),
                Secret.of("refresh"),
                grantIssuedAt,
                VirtualTime.START.plus(LIFE),
                Map.of(),
                null,
                null,
                null,
                null,
                false);
    }

    @Test
    void tick_aTokenStillFresh_isRenewedAllTheSame() {
        rig.client.life = Duration.ofDays(40);
        rig.client.answering(request -> new TokenGrant(
                TestTokens.token("token-" + rig.requests(), request.now(), Duration.ofDays(40)),
                Secret.of("refresh"),
                request.now().plus(LIFE),
                Map.of()));
        rig.start().manager.await();
        idleDays(8);

        assertThat(rig.requests()).isEqualTo(2);
        assertThat(valueOf(rig.manager.ready())).isEqualTo("token-2");
    }

    @Test
    void tick_aRejectedToken_keepsItsGrant() {
        authorized();
        rig.manager.invalidate(1, "GET /a");
        idleDays(8);

        assertThat(rig.requests()).isEqualTo(2);
    }

    @Test
    void load_afterARestart_goesOnKeepingTheGrantAliveWithoutAnyMessage() {
        authorized();
        idleDays(3);
        rig.start().manager.load();
        assertThat(rig.requests()).isEqualTo(1);
        assertThat(rig.manager.status().refreshExpiresAt()).isEqualTo(VirtualTime.START.plus(LIFE));

        idleDays(5);
        assertThat(rig.requests()).isEqualTo(2);
        idleDays(52);
        assertThat(rig.requests() - 1).isBetween(8, 10);
    }

    @Test
    void load_afterTheDueTime_renewsAtOnceAndWarnsNobody() {
        authorized();
        rig.time.stopped(rig.engine);
        idleDays(11);
        rig.start().manager.load();
        rig.time.advance(TokenEngine.TICK);

        assertThat(rig.requests()).isEqualTo(2);
        assertThat(warnings()).isEmpty();
    }

    @Test
    void load_aGrantOfAnotherConfiguration_isNotKeptAlive() {
        rig.provisioned = "given-1";
        authorized();
        idleDays(3);
        rig.provisioned = "given-2";
        rig.start().manager.load();
        idleDays(8);

        assertThat(rig.requests()).isEqualTo(1);
    }

    @Test
    void tick_vendorIsDown_triesNowAndThenAndWarnsOnceAtSeventyPercent() {
        authorized();
        failing();
        try (LogCapture log = new LogCapture()) {
            idleDays(9);
            assertThat(warnings()).isEmpty();
            assertThat(log.at(Level.WARN)).isNotEmpty().allSatisfy(line -> assertThat(line)
                    .contains("no message waits for"));
        }
        idleDays(1);
        assertThat(warnings()).singleElement().satisfies(event -> assertThat(event.error())
                .contains("2026-03-15T12:00:00Z")
                .contains("The vendor answered 503.")
                .contains("authorize anew"));
        idleDays(4);

        assertThat(warnings()).hasSize(1);
        assertThat(rig.requests()).isBetween(50, 70);
    }

    @Test
    void tick_vendorIsBackInTime_theGrantLives() {
        authorized();
        failing();
        idleDays(12);
        rig.client.answering(request -> rotated("back", request.now(), "refresh-back"));
        idleDays(1);

        assertThat(rig.stored().refreshToken().reveal()).isEqualTo("refresh-back");
        idleDays(30);
        assertThat(warnings()).hasSize(1);
    }

    @Test
    void tick_onlyAPersonCanHelp_probesBySixHoursAtMost() {
        authorized();
        rig.client.answering(request -> {
            throw new ReauthorizationRequiredException("invalid_grant");
        });
        idleDays(14);

        assertThat(warnings()).hasSize(1);
        assertThat(rig.requests()).isBetween(2, 36);
        assertThat(rig.stored().refreshToken().reveal()).isEqualTo("refresh-1");
    }

    @Test
    void tick_aRenewalThatBringsNoLongerLife_isMadeOnceAndThenAPersonIsWarned() {
        Instant end = VirtualTime.START.plus(LIFE);
        rig.client.answering(request -> new TokenGrant(
                TestTokens.token("token-" + rig.requests(), request.now(), Duration.ofMinutes(30)),
                Secret.of("refresh-" + rig.requests()),
                end,
                Map.of()));
        rig.start().manager.await();
        idleDays(13);
        assertThat(rig.requests()).isEqualTo(2);
        idleDays(7);

        // At the end it is the vendor's word that counts, and this one does not end it.
        assertThat(rig.requests()).isEqualTo(3);
        assertThat(warnings()).singleElement().satisfies(event -> {
            assertThat(event.at()).isBefore(VirtualTime.START.plus(Duration.ofDays(10)));
            assertThat(event.error()).contains("was not renewed.");
        });
    }

    private void over() {
        rig.client.answering(request -> {
            throw new ReauthorizationRequiredException("The refresh token is over.");
        });
    }

    @Test
    void tick_atTheEndThatNobodyUses_asksOnceSoThatAPersonHears() {
        authorized();
        failing();
        idleDays(13);
        over();
        idleDays(7);

        assertThat(rig.manager.status().state()).isEqualTo(TokenState.REAUTHORIZATION_REQUIRED);
        assertThat(rig.eventTypes()).containsOnlyOnce(REAUTHORIZATION_REQUIRED);
        int requests = rig.requests();
        idleDays(20);
        assertThat(rig.requests()).isEqualTo(requests);
    }

    @Test
    void load_aGrantThatEndedMeanwhile_asksOnceSoThatAPersonHears() {
        authorized();
        rig.time.stopped(rig.engine);
        over();
        rig.time.advance(Duration.ofDays(15));
        rig.start().manager.load();
        idleDays(5);

        assertThat(rig.manager.status().state()).isEqualTo(TokenState.REAUTHORIZATION_REQUIRED);
        assertThat(rig.eventTypes()).containsOnlyOnce(REAUTHORIZATION_REQUIRED);
        assertThat(rig.requests()).isEqualTo(2);
        assertThat(rig.stored().refreshToken().reveal()).isEqualTo("refresh-1");
    }

    @Test
    void load_aGrantThatEndedMeanwhileAtAVendorThatIsAway_goesOnAsking() {
        authorized();
        rig.time.stopped(rig.engine);
        failing();
        rig.time.advance(Duration.ofDays(15));
        rig.start().manager.load();
        idleDays(1);
        over();
        idleDays(1);

        assertThat(rig.manager.status().state()).isEqualTo(TokenState.REAUTHORIZATION_REQUIRED);
        assertThat(rig.requests()).isBetween(3, 20);
    }

    @Test
    void tick_anAnswerThatComesAfterItsTokenEnded_savesTheGrant() {
        rig.client.answering(request -> rotated("token-" + rig.requests(), request.now(), "refresh-" + rig.requests()));
        rig.start().manager.await();
        rig.client.then(request -> {
            rig.time.advance(Duration.ofSeconds(10));
            return new TokenGrant(
                    TestTokens.token("late", request.now(), Duration.ofSeconds(5)),
                    Secret.of("refresh-late"),
                    request.now().plus(LIFE),
                    Map.of());
        });

        assertThat(rig.manager.refresh()).isCompletedExceptionally();
        assertThat(rig.manager.status().lastError()).contains("expired already");
        assertThat(rig.stored().refreshToken().reveal()).isEqualTo("refresh-late");
        rig.toNextAttempt();
        assertThat(valueOf(rig.manager.await())).isEqualTo("token-3");
        assertThat(rig.client.requests.get(2).current().refreshToken().reveal()).isEqualTo("refresh-late");
    }

    @Test
    void tick_withoutBackgroundRefresh_onlyWarns() {
        rig.background = false;
        authorized();
        idleDays(13);

        assertThat(rig.requests()).isEqualTo(1);
        assertThat(warnings()).hasSize(1);
        assertThat(sinceStart()).isLessThan(LIFE);
    }

    @Test
    void tick_aTokenThatOnlyAPersonRenews_isNotAskedFor() {
        rig.renewability = Renewability.ATTENDED;
        authorized();
        idleDays(20);

        assertThat(rig.requests()).isEqualTo(1);
    }

    @Test
    void tick_afterARevocation_nothingIsKeptAlive() {
        authorized();
        rig.manager.revoke().join();
        idleDays(20);

        assertThat(rig.requests()).isEqualTo(1);
        assertThat(rig.manager.status().refreshExpiresAt()).isNull();
        assertThat(warnings()).isEmpty();
    }

    @Test
    void tick_whileTheRenewalIsUnderWay_startsNoSecondAndLooksNotEachTick() {
        rig.onThreads();
        authorized();
        Gate gate = rig.client.thenWait();
        idleDays(7);
        gate.reached();
        idleDays(5);

        assertThat(rig.requests()).isEqualTo(2);
        assertThat(warnings()).isEmpty();
        gate.open();
        assertThat(rig.engine.close(Duration.ofSeconds(10))).isTrue();
        rig.close();
    }
}
