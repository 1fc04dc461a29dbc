package io.github.camelauth.simulator;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checkfront, as strict as its documents and the checklist in docs/vendors/checkfront.md §2.11: one company's host with a
 * token pair, an OAuth 2 application, its consent page, staff and a few made-up bookings.
 *
 * <pre>{@code
 * try (CheckfrontSimulator checkfront = CheckfrontSimulator.start()) {
 *     URI callback = checkfront.approve(CheckfrontSimulator.DEFAULT_STAFF, authorizationUrl);
 *     ...
 *     checkfront.clock().advance(Duration.ofDays(15));
 *     ...
 *     assertThat(checkfront.refreshTokensReused()).isZero();
 * }
 * }</pre>
 */
public final class CheckfrontSimulator extends OAuthSimulator {

    public static final String DEFAULT_COMPANY = "Demo Tours";

    /** Both halves made up, as everything here. */
    public static final String DEFAULT_API_KEY = "demo-api-key";

    public static final String DEFAULT_API_SECRET = "not-a-real-api-secret";
    public static final String DEFAULT_CONSUMER_KEY = "demo-consumer-key";
    public static final String DEFAULT_CONSUMER_SECRET = "not-a-real-consumer-secret";

    /** A member of the staff, whose password is {@link #DEFAULT_STAFF_PASSWORD}. */
    public static final String DEFAULT_STAFF = "ada";

    public static final String DEFAULT_STAFF_PASSWORD = "not-a-real-password";

    private final CheckfrontHost host;

    private CheckfrontSimulator(SimulatorServer server, ObservedHandler handler, CheckfrontHost host, Vendor vendor) {
        super(server, handler, host.switches(), vendor);
        this.host = host;
    }

    /** With all defaults, on a free port. */
    public static CheckfrontSimulator start() {
        return builder().start();
    }

    public static CheckfrontSimulatorBuilder builder() {
        return new CheckfrontSimulatorBuilder();
    }

    static CheckfrontSimulator start(Listening listening, CheckfrontHost host, String clientId) {
        Closing closing = new Closing();
        ObservedHandler handler =
                new ObservedHandler(new CheckfrontHandler(host), host.clock(), host.counters(), closing);
        SimulatorServer server = SimulatorServer.start(listening, handler, closing);
        Vendor vendor = new Vendor(host.clients(), host.codes(), host.pairs(), clientId, listening);
        return new CheckfrontSimulator(server, handler, host, vendor);
    }

    /** {@code /oauth/}, the consent page. */
    @Override
    public String authorizePath() {
        return CheckfrontConsent.PATH;
    }

    /** {@code /oauth/token/}. */
    @Override
    public String tokenPath() {
        return CheckfrontTokenEndpoint.PATH;
    }

    /** {@code /api/3.0/booking/index}, which never answers without a credential. */
    public String bookingsPath() {
        return CheckfrontApi.PREFIX + "booking/index";
    }

    /** {@code /api/3.0/ping}, which answers to anybody when the switch {@code publicApi} is on. */
    public String pingPath() {
        return CheckfrontApi.PREFIX + "ping";
    }

    @Override
    public URI approve(String principal, URI authorizationUrl) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("username", principal);
        answers.put("password", host.staff().known(principal).password().reveal());
        answers.put(CheckfrontConsent.DECISION, CheckfrontConsent.APPROVE);
        return visitor().visit(authorizationUrl, answers);
    }

    /** Walks to the consent page in the same way, but denies; nobody has to be logged in for that. */
    public URI deny(URI authorizationUrl) {
        return visitor().visit(authorizationUrl, Map.of(CheckfrontConsent.DECISION, CheckfrontConsent.DENY));
    }

    @Override
    public String issueCode(String principal, String redirectUri) {
        return host.newCode(clientId(), principal, redirectUri);
    }

    /** A pair as the company's own pages give one (docs/vendors/checkfront.md §2.3); not counted as created by a request. */
    @Override
    public OAuthTokenPair provisionPair(String principal) {
        host.staff().known(principal);
        return host.newPair(OAuthGrant.of(clientId(), principal, ""));
    }

    public void changeConsumerSecret(String secret) {
        host.clients().changeSecret(clientId(), secret);
    }

    /** Another token pair in place of the present one, which ends. */
    public void changeApiKey(String key, String secret) {
        host.apiKey().set(new BasicCredentials(key, Concealed.of(secret)));
    }

    /** Other bookings from the next request on. */
    public void changeBookings(List<CheckfrontBooking> bookings) {
        host.bookings().set(List.copyOf(bookings));
    }

    public long apiCalls() {
        return counters().requestsUnder(CheckfrontApi.PREFIX);
    }

    /** API calls refused for their credential, or for the lack of one. */
    public long rejectedCalls() {
        return counters().rejectedCalls();
    }

    /** {@code X-On-Behalf} of each API call that had it, oldest first. */
    public List<String> onBehalf() {
        return journal().all().stream()
                .filter(record -> record.path().startsWith(CheckfrontApi.PREFIX))
                .flatMap(record -> record.header(CheckfrontService.ON_BEHALF).stream())
                .toList();
    }
}
