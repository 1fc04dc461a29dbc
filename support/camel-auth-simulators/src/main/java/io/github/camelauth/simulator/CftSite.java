package io.github.camelauth.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;

/**
 * Everything that a simulated site has and its endpoints share.
 *
 * @param applications the keys by the applications' numbers
 */
record CftSite(
        Switches switches,
        SimulatorClock clock,
        RequestCounters counters,
        Map<Integer, Concealed> applications,
        CftUsers users,
        OAuthClients clients,
        OAuthCodes codes,
        OAuthPairs pairs,
        WebSessions sessions,
        CftDeliveries deliveries,
        AtomicReference<List<CftFarm>> farms) {

    static final String NAME = "Cool Farm Tool";
    static final String SCOPE = "read write";

    private static final String ALPHANUMERIC =
            RandomText.UPPER_CASE_ALPHANUMERIC + RandomText.LOWER_CASE_ALPHANUMERIC.substring(0, 26);
    private static final int LENGTH = 30;

    static CftSite of(SimulatorClock clock, Optional<SSLContext> callbackSslContext) {
        RequestCounters counters = new RequestCounters();
        Switches switches = new Switches(CftSwitches.all());
        return new CftSite(
                switches,
                clock,
                counters,
                new ConcurrentHashMap<>(),
                new CftUsers(),
                new OAuthClients(),
                new OAuthCodes(counters),
                new OAuthPairs(counters),
                new WebSessions(),
                new CftDeliveries(clock, switches, callbackSslContext),
                new AtomicReference<>(List.of()));
    }

    Instant now() {
        return clock.instant();
    }

    Optional<Integer> application(String key) {
        return applications.entrySet().stream()
                .filter(entry -> entry.getValue().reveal().equals(key))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    OAuthTokenPolicy policy() {
        return new OAuthTokenPolicy(
                ALPHANUMERIC,
                LENGTH,
                switches.get(CftSwitches.ACCESS_LIFETIME),
                switches.get(CftSwitches.REFRESH_LIFETIME),
                switches.get(CftSwitches.ROTATION),
                true,
                switches.get(CftSwitches.REFRESH_GRACE),
                switches.get(CftSwitches.REUSE_ENDS_GRANT));
    }

    String newCode(OAuthGrant grant, String redirectUri, Optional<PkceChallenge> challenge) {
        Concealed value = Concealed.of(RandomText.of(ALPHANUMERIC, LENGTH));
        Instant end = now().plus(switches.get(CftSwitches.CODE_LIFETIME));
        return codes.add(new OAuthCode(value, grant, redirectUri, challenge, end))
                .value()
                .reveal();
    }

    /** Opens the account, and tells the application that the user came from. */
    Optional<CftDelivery> activate(String username) {
        return deliveries.deliver(users.change(username, CftUser::activated));
    }
}
