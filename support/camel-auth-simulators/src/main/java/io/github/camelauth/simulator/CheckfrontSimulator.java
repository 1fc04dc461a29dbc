package io.github.camelauth.simulator;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
public final class CheckfrontSimulator extends Simulator {

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
    private final String clientId;
    private final Listening listening;

    private CheckfrontSimulator(
            SimulatorServer server,
            ObservedHandler handler,
            CheckfrontHost host,
            String clientId,
            Listening listening) {
        super(server, handler, host.switches());
        this.host = host;
        this.clientId = clientId;
        this.listening = listening;
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
        return new CheckfrontSimulator(server, handler, host, clientId, listening);
    }

    /** {@code /oauth/}, the consent page. */
    public String authorizePath() {
        return CheckfrontConsent.PATH;
    }

    /** {@code /oauth/token/}, for faults and counters of just that. */
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

    /** Where the application has to send a browser to; the state is left out when it is empty. */
    public URI authorizationUrl(String redirectUri, String state) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("client_id", clientId);
        parameters.put("response_type", "code");
        parameters.put("redirect_uri", redirectUri);
        if (!state.isEmpty()) {
            parameters.put("state", state);
        }
        return URI.create(baseUrl() + authorizePath() + "?" + Parameters.encode(parameters));
    }

    /**
     * Walks through the consent page in a browser of its own, as this member of the staff, and approves.
     *
     * @param principal the user name; who is not known yet is hired
     * @return where the browser is sent, with the code; it is not opened
     * @throws IllegalStateException when the page shows an error instead
     */
    public URI approve(String principal, URI authorizationUrl) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("username", principal);
        answers.put("password", host.staff().known(principal).password().reveal());
        answers.put(CheckfrontConsent.DECISION, CheckfrontConsent.APPROVE);
        return visitor().visit(authorizationUrl, answers);
    }

    /** The same, but denies; nobody has to be logged in for that. */
    public URI deny(URI authorizationUrl) {
        return visitor().visit(authorizationUrl, Map.of(CheckfrontConsent.DECISION, CheckfrontConsent.DENY));
    }

    private PageVisitor visitor() {
        return new PageVisitor(baseUrl(), listening.sslContext());
    }

    /** A code as if this member of the staff had just approved, without the page. */
    public String issueCode(String principal, String redirectUri) {
        return host.newCode(clientId, principal, redirectUri);
    }

    /** A pair as the company's own pages give one (docs/vendors/checkfront.md §2.3); not counted as created by a request. */
    public OAuthTokenPair provisionPair(String principal) {
        host.staff().known(principal);
        return host.newPair(OAuthGrant.of(clientId, principal, ""));
    }

    /** Every pair there ever was, oldest first. */
    public List<OAuthTokenPair> pairs() {
        return host.pairs().all();
    }

    /** The newest pair of this member of the staff, whether it is still good or not. */
    public Optional<OAuthTokenPair> newestPair(String principal) {
        return pairs().stream()
                .filter(pair -> pair.principal().equals(principal))
                .reduce((older, newer) -> newer);
    }

    /** Ends everything that this member of the staff let applications do: codes, access tokens and refresh tokens. */
    public void revokeGrant(String principal) {
        host.codes().discard(principal);
        host.pairs().end(pair -> pair.principal().equals(principal));
    }

    /** Ends every access token before its time; refresh tokens stay good. */
    public void accessTokensDie() {
        host.pairs().endAccess(pair -> true);
    }

    /** One redirect URI more for the application; once it has one, others are refused. */
    public void registerRedirectUri(String redirectUri) {
        host.clients().registerRedirectUri(clientId, redirectUri);
    }

    public void changeConsumerSecret(String secret) {
        host.clients().changeSecret(clientId, secret);
    }

    /** Another token pair in place of the present one, which ends. */
    public void changeApiKey(String key, String secret) {
        host.apiKey().set(new BasicCredentials(key, Concealed.of(secret)));
    }

    /** Other bookings from the next request on. */
    public void changeBookings(List<CheckfrontBooking> bookings) {
        host.bookings().set(List.copyOf(bookings));
    }

    /** Requests to the token endpoint, granted or not. */
    public long tokenRequests() {
        return counters().requests(tokenPath());
    }

    /** The most requests to the token endpoint that were inside at one time. */
    public int maxConcurrentTokenRequests() {
        return counters().maxConcurrent(tokenPath());
    }

    /** Codes exchanged for a pair, lost answers included. */
    public long exchanges() {
        return counters().events(CheckfrontTokenEndpoint.EXCHANGED);
    }

    /** Refreshes granted, lost answers included. */
    public long refreshes() {
        return counters().events(OAuthPairs.REFRESHED);
    }

    /** Refresh tokens offered again after their use. */
    public long refreshTokensReused() {
        return counters().events(OAuthPairs.REUSED);
    }

    /** Codes offered again after their use. */
    public long codesReused() {
        return counters().events(OAuthCodes.REUSED);
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
