package io.github.camelauth.simulator;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A simulator of a vendor with OAuth 2's authorization code (RFC 6749 §4.1) and refresh tokens that rotate. What takes a
 * {@code principal} takes the user name of somebody who has an account at the vendor; who is not known yet gets one.
 */
public abstract class OAuthSimulator extends Simulator {

    static final String EXCHANGED = "exchanges";

    private final Vendor vendor;

    OAuthSimulator(SimulatorServer server, ObservedHandler handler, Switches switches, Vendor vendor) {
        super(server, handler, switches);
        this.vendor = vendor;
    }

    /** The page where people let applications act for them. */
    public abstract String authorizePath();

    /** The token endpoint, for faults and counters of just that. */
    public abstract String tokenPath();

    /** Where the application has to send a browser to; the state is left out when it is empty. */
    public final URI authorizationUrl(String redirectUri, String state) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", vendor.clientId());
        parameters.put("redirect_uri", redirectUri);
        if (!state.isEmpty()) {
            parameters.put("state", state);
        }
        return URI.create(baseUrl() + authorizePath() + "?" + Parameters.encode(parameters));
    }

    /**
     * Walks through the vendor's pages in a browser of its own, logs in as this person, and lets the application act for them.
     * Meets faults and shows in the journal, as every browser does.
     *
     * @return where the browser is sent, with the code; it is not opened
     * @throws IllegalStateException when a page shows an error instead
     */
    public abstract URI approve(String principal, URI authorizationUrl);

    /** A code as if this person had just approved, without the pages. */
    public abstract String issueCode(String principal, String redirectUri);

    /** A pair of this person's; not counted as created by a request. */
    public abstract OAuthTokenPair provisionPair(String principal);

    final PageVisitor visitor() {
        return new PageVisitor(baseUrl(), vendor.listening().sslContext());
    }

    final String clientId() {
        return vendor.clientId();
    }

    /** Every pair there ever was, oldest first. */
    public final List<OAuthTokenPair> pairs() {
        return vendor.pairs().all();
    }

    /** The newest pair of this person's, whether it is still good or not. */
    public final Optional<OAuthTokenPair> newestPair(String principal) {
        return pairs().stream()
                .filter(pair -> pair.principal().equals(principal))
                .reduce((older, newer) -> newer);
    }

    /** Ends everything that this person let applications do: codes, access tokens and refresh tokens. */
    public final void revokeGrant(String principal) {
        vendor.codes().discard(principal);
        vendor.pairs().end(pair -> pair.principal().equals(principal));
    }

    /** Ends every access token before its time; refresh tokens stay good. */
    public final void accessTokensDie() {
        vendor.pairs().endAccess(pair -> true);
    }

    /** One redirect URI more for the application; once it has one, others are refused. */
    public final void registerRedirectUri(String redirectUri) {
        vendor.clients().registerRedirectUri(vendor.clientId(), redirectUri);
    }

    /** Requests to the token endpoint, granted or not. */
    public final long tokenRequests() {
        return counters().requests(tokenPath());
    }

    /** The most requests to the token endpoint that were inside at one time. */
    public final int maxConcurrentTokenRequests() {
        return counters().maxConcurrent(tokenPath());
    }

    /** Codes exchanged for a pair, lost answers included. */
    public final long exchanges() {
        return counters().events(EXCHANGED);
    }

    /** Refreshes granted, lost answers included. */
    public final long refreshes() {
        return counters().events(OAuthPairs.REFRESHED);
    }

    /** Refresh tokens offered again after their use. */
    public final long refreshTokensReused() {
        return counters().events(OAuthPairs.REUSED);
    }

    /** Codes offered again after their use. */
    public final long codesReused() {
        return counters().events(OAuthCodes.REUSED);
    }

    /** @param clientId of the application that the simulator's own methods speak for */
    record Vendor(OAuthClients clients, OAuthCodes codes, OAuthPairs pairs, String clientId, Listening listening) {}
}
