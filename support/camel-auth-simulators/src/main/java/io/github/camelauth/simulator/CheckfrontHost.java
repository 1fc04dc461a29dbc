package io.github.camelauth.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Everything that one company's host has and its endpoints share. */
record CheckfrontHost(
        Switches switches,
        SimulatorClock clock,
        RequestCounters counters,
        String company,
        AtomicReference<BasicCredentials> apiKey,
        OAuthClients clients,
        OAuthCodes codes,
        OAuthPairs pairs,
        CheckfrontStaffList staff,
        WebSessions sessions,
        AtomicReference<List<CheckfrontBooking>> bookings) {

    private static final String HEXADECIMAL = "0123456789abcdef";
    private static final int LENGTH = 32;

    static CheckfrontHost of(SimulatorClock clock, String company, BasicCredentials apiKey) {
        RequestCounters counters = new RequestCounters();
        return new CheckfrontHost(
                new Switches(CheckfrontSwitches.all()),
                clock,
                counters,
                company,
                new AtomicReference<>(apiKey),
                new OAuthClients(),
                new OAuthCodes(counters),
                new OAuthPairs(counters),
                new CheckfrontStaffList(),
                new WebSessions(),
                new AtomicReference<>(List.of()));
    }

    Instant now() {
        return clock.instant();
    }

    OAuthTokenPolicy policy() {
        return new OAuthTokenPolicy(
                HEXADECIMAL,
                LENGTH,
                switches.get(CheckfrontSwitches.ACCESS_LIFETIME),
                switches.get(CheckfrontSwitches.REFRESH_LIFETIME),
                switches.get(CheckfrontSwitches.REFRESH) != CheckfrontRefresh.SAME_REFRESH_TOKEN,
                switches.get(CheckfrontSwitches.OLD_ACCESS_TOKEN_DIES),
                switches.get(CheckfrontSwitches.REFRESH_GRACE),
                switches.get(CheckfrontSwitches.REUSE_ENDS_GRANT));
    }

    String newCode(String clientId, String principal, String redirectUri) {
        Concealed value = Concealed.of(RandomText.of(HEXADECIMAL, LENGTH));
        staff.known(principal);
        codes.add(new OAuthCode(
                value,
                OAuthGrant.of(clientId, principal, ""),
                redirectUri,
                Optional.empty(),
                now().plus(switches.get(CheckfrontSwitches.CODE_LIFETIME))));
        return value.reveal();
    }

    OAuthTokenPair newPair(OAuthGrant grant) {
        if (switches.get(CheckfrontSwitches.NEW_GRANT_ENDS_OLD)) {
            pairs.end(pair -> pair.principal().equals(grant.principal())
                    && pair.grant().clientId().equals(grant.clientId()));
        }
        return pairs.issue(grant, policy(), now());
    }
}
