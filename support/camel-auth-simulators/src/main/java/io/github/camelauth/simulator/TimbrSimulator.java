package io.github.camelauth.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Timbr, as strict as its documents and the checklist in docs/vendors/timbr.md §1.8: the API service, and of the platform the
 * login and the page that tells a user's token. One user (or more), one ontology and a few made-up rows.
 *
 * <pre>{@code
 * try (TimbrSimulator timbr = TimbrSimulator.start()) {
 *     String url = timbr.baseUrl() + timbr.getTokenPath();
 *     String authorization = "Bearer " + timbr.bearer();
 *     ...
 *     assertThat(timbr.tokenRequests()).isEqualTo(1);
 * }
 * }</pre>
 */
public final class TimbrSimulator extends Simulator {

    public static final String DEFAULT_USERNAME = "demo";

    /** Made up, as everything here. */
    public static final String DEFAULT_PASSWORD = "not-a-real-password";

    /** {@code API_AUTH_SALT}, and a Fernet key: the Base64 of "not-a-real-salt-not-a-real-salt!". */
    public static final String DEFAULT_SALT = "bm90LWEtcmVhbC1zYWx0LW5vdC1hLXJlYWwtc2FsdCE=";

    public static final String DEFAULT_ONTOLOGY = "demo_ontology";

    private final TimbrDeployment deployment;

    private TimbrSimulator(SimulatorServer server, ObservedHandler handler, TimbrDeployment deployment) {
        super(server, handler, deployment.switches());
        this.deployment = deployment;
    }

    /** With all defaults, on a free port. */
    public static TimbrSimulator start() {
        return builder().start();
    }

    public static TimbrSimulatorBuilder builder() {
        return new TimbrSimulatorBuilder();
    }

    static TimbrSimulator start(Listening listening, TimbrDeployment deployment) {
        Closing closing = new Closing();
        ObservedHandler handler =
                new ObservedHandler(new TimbrHandler(deployment), deployment.clock(), deployment.counters(), closing);
        return new TimbrSimulator(SimulatorServer.start(listening, handler, closing), handler, deployment);
    }

    /** {@code /timbr/api/get_token}. */
    public String getTokenPath() {
        return TimbrGetToken.PATH;
    }

    /** {@code /timbr/get_timbr_user_token/} of the platform. */
    public String tokenPagePath() {
        return TimbrTokenPage.PATH;
    }

    /** {@code /timbr/openapi/ontology/<ontology>/query} of the one ontology there is. */
    public String openapiQueryPath() {
        return TimbrService.OPENAPI + "ontology/" + deployment.data().get().ontology() + "/query";
    }

    /** What the vendor's script makes of the first user's name and password, at the simulator's time. */
    public String bearer() {
        TimbrUser user = deployment.users().first();
        return bearer(user.username(), user.password().reveal());
    }

    /** The same of any name and password; with the salt, the form of key and the plaintext that are set now. */
    public String bearer(String username, String password) {
        String plaintext = switches().get(TimbrSwitches.PLAINTEXT).write(username, password);
        return deployment.bearer().seal(plaintext, clock().instant());
    }

    /** Every token there ever was, oldest first. */
    public List<TimbrToken> tokens() {
        return deployment.tokens().all();
    }

    /** Requests to get_token, granted or not. */
    public long tokenRequests() {
        return counters().requests(getTokenPath());
    }

    /** The most requests to get_token that were inside at one time. */
    public int maxConcurrentTokenRequests() {
        return counters().maxConcurrent(getTokenPath());
    }

    /** Requests to the API service other than those to get_token. */
    public long apiCalls() {
        return counters().requestsUnder(TimbrService.API)
                + counters().requestsUnder(TimbrService.OPENAPI)
                - tokenRequests();
    }

    /** Data requests that were refused for their credential, in whatever form. */
    public long rejectedCalls() {
        return counters().rejectedCalls();
    }

    /** The first user's token, as the platform shows it; not counted as created by a request. */
    public TimbrToken provisionToken() {
        return deployment.tokens().current(deployment.users().first().username());
    }

    /** No token there is is any good from now on; who asks gets another. */
    public void invalidateTokens() {
        deployment.tokens().end(token -> true);
    }

    /** The service takes this JWT from now on, where {@link TimbrSwitches#JWT} is on; its signature is not looked at. */
    public void acceptJwt(String jwt, Duration lifetime) {
        deployment.jwts().accept(jwt, lifetime);
    }

    /** No JWT accepted so far is any good from now on. */
    public void rejectJwts() {
        deployment.jwts().clear();
    }

    /** Everybody is logged out of the platform. */
    public void endSessions() {
        deployment.sessions().closeAll();
    }

    /** Another password for that user. What it does to a token is not known; here it does nothing. */
    public void changePassword(String username, String password) {
        deployment.users().changePassword(username, password);
    }

    /** Other rows from the next request on. */
    public void changeRows(List<Map<String, Object>> rows) {
        deployment.data().updateAndGet(data -> data.withRows(rows));
    }
}
